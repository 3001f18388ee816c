using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring;

/// <summary>Which way is better.</summary>
internal enum Direction
{
    /// <summary>正向.</summary>
    Higher,

    /// <summary>反向.</summary>
    Lower,

    /// <summary>Neither: equal is full.</summary>
    Exact,
}

/// <summary>Decides the direction of a target: from its sign; without one, from unit, name and category.</summary>
internal static class Directions
{
    public static Direction Of(ThresholdTarget target, Indicator indicator) => target.Comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => Direction.Higher,
        Comparison.AtMost or Comparison.LessThan => Direction.Lower,
        _ => Unsigned(target.Measure.Unit, indicator),
    };

    private static Direction Unsigned(MeasureUnit unit, Indicator indicator)
    {
        IndicatorWords words = IndicatorWords.Instance;
        if (unit.Dimension == UnitDimension.Rank)
        {
            return Direction.Lower;
        }

        if (unit.Dimension == UnitDimension.Ratio)
        {
            return Direction.Exact;
        }

        if (unit.Dimension == UnitDimension.Duration)
        {
            // 3月/次 says how often, not how long.
            bool limit = unit.Per is null
                && (words.PromptUnits.Contains(unit.Symbol, StringComparer.Ordinal) || IndicatorWords.Holds(indicator.Name, words.PromptNames));
            return limit ? Direction.Lower : Direction.Exact;
        }

        return unit.Dimension == UnitDimension.Proportion ? OfShare(indicator) : OfQuantity(unit, indicator);
    }

    private static Direction OfShare(Indicator indicator) =>
        IndicatorWords.Holds(indicator.Name, IndicatorWords.Instance.ExactNames) ? Direction.Exact : ByName(indicator.Name);

    private static Direction OfQuantity(MeasureUnit unit, Indicator indicator)
    {
        IndicatorWords words = IndicatorWords.Instance;
        bool cost = unit.Dimension is UnitDimension.Money or UnitDimension.None
            && (IndicatorWords.Holds(indicator.Category, words.CostCategories)
                || (unit.Dimension == UnitDimension.Money && IndicatorWords.Holds(indicator.Name, words.CostNames)));
        return cost ? Direction.Exact : ByName(indicator.Name);
    }

    private static Direction ByName(string? name)
    {
        IndicatorWords words = IndicatorWords.Instance;
        if (!IndicatorWords.Holds(name, words.LowerNames) || IndicatorWords.Holds(name, words.HigherEndings))
        {
            return Direction.Higher;
        }

        // 降低犯罪率 with a bare figure may mean the rate or how far it fell: only equality is beyond doubt.
        return IndicatorWords.Holds(name, words.Reversals) ? Direction.Exact : Direction.Lower;
    }
}
