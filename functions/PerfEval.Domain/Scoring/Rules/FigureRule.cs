using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>How one figure stands to a threshold.</summary>
/// <param name="Ratio">Share of the points; <see langword="null"/> where it can't be told.</param>
/// <param name="Quotient">The division that gave it.</param>
/// <param name="Findings">What was noticed.</param>
internal sealed record FigureVerdict(decimal? Ratio, string? Quotient, IReadOnlyList<Finding> Findings);

/// <summary>Compares one figure of an actual with a threshold: units, bounds, periods and approximations before the ratio.</summary>
internal static class FigureRule
{
    public static FigureVerdict Compare(RowFacts facts, ThresholdTarget target, Figure figure)
    {
        UnitFit fit = UnitFits.Between(target.Measure, figure.Measure);
        if (fit is UnitFit.Different or UnitFit.UnitMissing)
        {
            return Open(facts.AtActual(fit == UnitFit.Different ? FindingCodes.UnitsDiffer : FindingCodes.UnitMissing));
        }

        var findings = new List<Finding>();
        if (fit == UnitFit.Alike)
        {
            findings.Add(facts.AtActual(FindingCodes.CountUnitsDiffer));
        }

        Direction direction = Directions.Of(target, facts.Indicator);
        (decimal a, decimal b) = UnitFits.Comparable(target.Measure, figure.Measure);
        if (figure.IsBound)
        {
            return BoundRule.Compare(facts, target, direction, figure, a, b, findings);
        }

        decimal? ratio = Ratios.Of(direction, a, b);
        if (PeriodWords.Of(facts.Indicator.Name, target.Measure, figure.Measure) is { } period
            && Ratios.Of(direction, a * period.PerYear, b) is var yearly && yearly != ratio)
        {
            findings.Add(FindingCodes.PeriodUnclear.At(
                facts.Place(FormColumn.Actual), ("actual", facts.ActualText), ("period", period.Name), ("literal", Percent(ratio)), ("yearly", Percent(yearly))));
            return new FigureVerdict(null, null, findings);
        }

        if (figure.Measure.Approximation != Approximation.Exact)
        {
            findings.Add(facts.AboutActual(FindingCodes.Approximate));
            ratio = Holds(figure.Measure.Approximation, direction) && ratio == 1 ? ratio : null;
        }

        if (a == b && target.Comparison is Comparison.MoreThan or Comparison.LessThan)
        {
            findings.Add(facts.AtActual(FindingCodes.StrictLimitReached));
        }

        return new FigureVerdict(ratio, ratio is > 0 and < 1 ? Quotient(direction, a, b, target, figure) : null, findings);
    }

    private static string Percent(decimal? ratio) => ratio is { } r ? $"{Rounding.Text(r * 100)}%" : "—";

    private static FigureVerdict Open(Finding finding) => new(null, null, [finding]);

    // 350余 certainly reaches 200; whether it stays within 400 is not certain, nor what share of 400 it is.
    private static bool Holds(Approximation approximation, Direction direction) => approximation switch
    {
        Approximation.Over => direction == Direction.Higher,
        Approximation.Under => direction == Direction.Lower,
        _ => direction != Direction.Exact,
    };

    private static string Quotient(Direction direction, decimal a, decimal b, ThresholdTarget target, Figure figure)
    {
        // Numbers as they are written where both are in one unit, in the base unit otherwise.
        bool asWritten = target.Measure.Unit.Multiplier == figure.Measure.Unit.Multiplier && target.Measure.Unit.Factor == figure.Measure.Unit.Factor;
        string sign = target.Measure.Unit.Dimension == UnitDimension.Proportion ? "%" : "";
        string actual = asWritten ? Rounding.Plain(figure.Measure.Number) + sign : Rounding.Plain(b);
        string goal = asWritten ? Rounding.Plain(target.Measure.Number) + sign : Rounding.Plain(a);
        return direction == Direction.Lower ? $"{goal} ÷ {actual}" : $"{actual} ÷ {goal}";
    }
}
