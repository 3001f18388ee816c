using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>A row's printed score is what the rule gives, or lies within the tier that the actual declares.</summary>
internal sealed class RowScoreCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.RowScoreTooHigh, FindingCodes.RowScoreTooLow, FindingCodes.ScoreOutsideTier];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (RowResult row in context.RowResults)
        {
            if (row.Verdict is not (Verdict.SelfScoreTooHigh or Verdict.SelfScoreTooLow) || row is not { SelfScore: { } self, Points: { } points })
            {
                continue;
            }

            // A score above the points is reported by scoring (PE1017).
            if (self > points)
            {
                continue;
            }

            Indicator indicator = context.Rows[row.Row].Indicator;
            FormPlace place = FormPlace.Indicator(row.Row, FormColumn.Score);
            if (row.Score is { } score)
            {
                FindingCode code = row.Verdict == Verdict.SelfScoreTooHigh ? FindingCodes.RowScoreTooHigh : FindingCodes.RowScoreTooLow;
                yield return code.At(
                    place,
                    ("target", CheckTexts.Cell(indicator.Target)),
                    ("actual", CheckTexts.Cell(indicator.Actual)),
                    ("self", Rounding.Plain(self)),
                    ("score", Rounding.Text(score)),
                    ("points", Rounding.Plain(points)));
            }
            else if (Tier(context.Policy, row, points) is { } tier)
            {
                yield return FindingCodes.ScoreOutsideTier.At(
                    place,
                    ("actual", CheckTexts.Cell(indicator.Actual)),
                    ("from", Rounding.Text(points * tier.Lower)),
                    ("to", Rounding.Text(points * tier.Upper)),
                    ("self", Rounding.Plain(self)));
            }
        }
    }

    private static TierTerms? Tier(ScoringPolicy policy, RowResult row, decimal points) =>
        policy.Tiers.FirstOrDefault(t => row.LowestScore == points * t.Lower);
}
