using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>A percentage as the target of something that has none: 100% of 良好形象.</summary>
internal sealed class MeasurableCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.NotMeasurable];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            if (row.Target is { Succeeded: true, Value: ThresholdTarget { Measure.Unit.Dimension: UnitDimension.Proportion } }
                && IsUnmeasurable(row.Indicator.Name))
            {
                yield return FindingCodes.NotMeasurable.At(
                    FormPlace.Indicator(row.Row, FormColumn.Target),
                    ("name", CheckTexts.Short(CheckTexts.Name(row.Indicator.Name))), ("target", CheckTexts.Cell(row.Indicator.Target)));
            }
        }
    }

    private static bool IsUnmeasurable(string? name)
    {
        CheckWords words = CheckWords.Instance;
        bool quality = IndicatorWords.Holds(name, words.UnmeasurableNouns)
            || (IndicatorWords.Holds(name, words.ImprovingVerbs) && IndicatorWords.Holds(name, words.ImprovedNouns));
        return quality && !IndicatorWords.Holds(words.NotMeasurableNames.Aggregate(name!, (n, w) => n.Replace(w, "", StringComparison.Ordinal)), words.MeasurableNames);
    }
}
