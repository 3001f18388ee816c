using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>An actual in words that is the target's own words. Bounds that repeat the target are scoring's to report.</summary>
internal sealed class RepeatedTargetCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.RepeatsTarget];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            string target = CheckTexts.Squeeze(row.Indicator.Target);
            bool words = row.Target is { Succeeded: true, Value: PhraseTarget or TaskTarget or DeadlineTarget or CompoundTarget };
            if (words
                && target.Length > 0
                && string.Equals(target, CheckTexts.Squeeze(row.Indicator.Actual), StringComparison.Ordinal)
                && !Declares(context, row)
                && !context.RowResults[row.Row].Findings.Contains(FindingCodes.RepeatsTarget.Code, StringComparer.Ordinal))
            {
                yield return FindingCodes.RepeatsTarget.At(
                    FormPlace.Indicator(row.Row, FormColumn.Actual),
                    ("target", CheckTexts.Cell(row.Indicator.Target)), ("actual", CheckTexts.Cell(row.Indicator.Actual)));
            }
        }
    }

    // 达到预期目标 answers 达到预期目标: it names a tier.
    private static bool Declares(CheckContext context, ParsedRow row) =>
        row.Actual is { Succeeded: true, Value: PhraseActual { Attainment: not null } }
        || context.Policy.Tiers.Any(t => t.Words.Contains(row.Indicator.Actual?.Trim() ?? "", StringComparer.Ordinal));
}
