using PerfEval.Domain.Checks;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>定性指标: a person sets the score. The declared tier, or the tier of a declared proportion, says within which bounds.</summary>
internal static class QualitativeRule
{
    public static RowOutcome Apply(RowFacts facts, ActualValue actual)
    {
        decimal? share = actual is FiguresActual { Figures: [{ IsBound: false, Measure: { Unit.Dimension: UnitDimension.Proportion } measure }] }
            ? Math.Clamp(measure.Base, 0, 1)
            : null;
        int tier = share is { } proportion ? TierOf(proportion, facts.Policy) : TierOf(facts.ActualText, facts.Policy);
        string declared = $"“{facts.ActualText}”";
        if (tier < 0)
        {
            return RowOutcome.Undecided(
                RowKind.Qualitative,
                new BilingualText($"定性指标：{declared}不是分档用语", $"Qualitative: {declared} names no tier"),
                actual is NoActual ? [facts.AtActual(FindingCodes.FigureExpected)] : []);
        }

        TierTerms terms = facts.Policy.Tiers[tier];
        string from = Percent(terms.Lower);
        string to = Percent(terms.Upper);
        return new RowOutcome
        {
            Kind = RowKind.Qualitative,
            Ratio = share,
            Open = new ShareInterval(terms.Lower, terms.Upper, Closed: tier == 0),
            Reason = new BilingualText(
                $"定性指标：{declared}属第 {tier + 1} 档，得分区间为分值的 {from} 至 {to}",
                $"Qualitative: {declared} is tier {tier + 1}, {from} to {to} of the points"),
        };
    }

    private static int TierOf(decimal share, ScoringPolicy policy)
    {
        for (int i = 0; i < policy.Tiers.Count; i++)
        {
            if (share >= policy.Tiers[i].Lower)
            {
                return i;
            }
        }

        return -1;
    }

    private static int TierOf(string text, ScoringPolicy policy)
    {
        ReadOnlySpan<char> words = text.AsSpan().Trim(" 。.；;，,");
        int end = words.IndexOfAny(['，', ',', '；', ';', '。']);
        ReadOnlySpan<char> first = end < 0 ? words : words[..end];
        for (int i = 0; i < policy.Tiers.Count; i++)
        {
            foreach (string word in policy.Tiers[i].Words)
            {
                if (words.SequenceEqual(word) || first.SequenceEqual(word))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static string Percent(decimal share) => $"{Rounding.Text(share * 100)}%";
}
