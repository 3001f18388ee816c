using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>A shortfall needs a reason and an improvement measure, in the row or in the form's own section. 无 is neither.</summary>
internal sealed class ShortfallCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.ShortfallUnexplained, FindingCodes.ReasonMissing, FindingCodes.MeasureMissing];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            if (!IsShort(context, row, context.RowResults[row.Row]))
            {
                continue;
            }

            FindingCode? code = Explanations.Of(context, row) switch
            {
                (false, false) => FindingCodes.ShortfallUnexplained,
                (false, true) => FindingCodes.ReasonMissing,
                (true, false) => FindingCodes.MeasureMissing,
                _ => null,
            };
            if (code is not null)
            {
                yield return code.At(
                    FormPlace.Indicator(row.Row, FormColumn.Reason),
                    ("target", CheckTexts.Cell(row.Indicator.Target)), ("actual", CheckTexts.Cell(row.Indicator.Actual)));
            }
        }
    }

    private static bool IsShort(CheckContext context, ParsedRow row, RowResult result) => result.Kind switch
    {
        RowKind.NotApplicable => false,
        RowKind.Qualitative when result.Ratio is { } share => share < context.Policy.Tiers[0].Lower,
        RowKind.Qualitative when row.Actual is { Succeeded: true, Value: PhraseActual { Attainment: { } attainment } } =>
            attainment != Attainment.Achieved,
        _ => result.Ratio is { } ratio ? ratio < 1 : IsMissedBound(row) || (result.Score is null && result.SelfScore < result.Points),
    };

    // ＜80% for ≥80% misses by an unknown amount.
    private static bool IsMissedBound(ParsedRow row) =>
        row.Target is { Succeeded: true, Value: ThresholdTarget { Comparison: Comparison.AtLeast or Comparison.MoreThan } target }
        && row.Actual is { Succeeded: true, Value: FiguresActual { Figures: [{ Comparison: Comparison.AtMost or Comparison.LessThan } figure] } }
        && UnitFits.Between(target.Measure, figure.Measure) == UnitFit.Same
        && figure.Measure.Base <= target.Measure.Base;
}
