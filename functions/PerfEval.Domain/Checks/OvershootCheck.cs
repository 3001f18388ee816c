using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>An actual above the target by more than the policy's threshold needs an explanation: the target may be soft.</summary>
internal sealed class OvershootCheck : IFormCheck
{
    // Beyond this the two are not of one scale, which is another finding.
    private const decimal LargestRatio = 10_000;

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.OvershootUnexplained];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        decimal threshold = context.Policy.OvershootThreshold;
        foreach (ParsedRow row in context.Rows)
        {
            if (context.RowResults[row.Row] is { Kind: RowKind.HigherIsBetter, Ratio: 1 }
                && Excess(row) is { } excess
                && excess > threshold
                && !Explanations.Of(context, row).Reason)
            {
                yield return FindingCodes.OvershootUnexplained.At(
                    FormPlace.Indicator(row.Row, FormColumn.Actual),
                    ("target", CheckTexts.Cell(row.Indicator.Target)),
                    ("actual", CheckTexts.Cell(row.Indicator.Actual)),
                    ("excess", Rounding.Text(excess * 100)),
                    ("threshold", Rounding.Text(threshold * 100)));
            }
        }
    }

    private static decimal? Excess(ParsedRow row)
    {
        if (row.Target is not { Succeeded: true, Value: ThresholdTarget target }
            || row.Actual is not { Succeeded: true, Value: FiguresActual { Figures: [{ IsBound: false } figure] } }
            || IsPerPeriod(row, target))
        {
            return null;
        }

        (decimal a, decimal b) = UnitFits.Comparable(target.Measure, figure.Measure);

        // Two for a target of one is the smallest step there is, and says nothing of the target.
        bool smallestStep = target.Measure.Unit.Dimension is UnitDimension.Count or UnitDimension.None && b - a <= 1;
        return a <= 0 || smallestStep || b / LargestRatio > a ? null : (b - a) / a;
    }

    // The year's figure beside a month's target is no overshoot.
    private static bool IsPerPeriod(ParsedRow row, ThresholdTarget target) =>
        target.Measure.Unit.Per is not null
        || IndicatorWords.Instance.Periods.Any(p => p.PerYear > 1 && row.Indicator.Name?.Contains(p.Word, StringComparison.Ordinal) == true);
}
