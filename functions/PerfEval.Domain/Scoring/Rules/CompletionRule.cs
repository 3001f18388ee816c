using PerfEval.Domain.Checks;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>A quantity or task answered with a percentage: points × percentage. A limit answered so can't be compared.</summary>
internal static class CompletionRule
{
    public static RowOutcome Apply(RowFacts facts, ThresholdTarget target, Figure share) =>
        Directions.Of(target, facts.Indicator) == Direction.Higher
            ? Share(facts, share, quantityMissing: true)
            : Limit(facts);

    public static RowOutcome Share(RowFacts facts, Figure share, bool quantityMissing)
    {
        bool exact = share.Measure.Approximation == Approximation.Exact;
        var findings = new List<Finding>();
        if (quantityMissing)
        {
            findings.Add(facts.AtActual(FindingCodes.QuantityNotGiven));
        }

        if (!exact)
        {
            findings.Add(facts.AboutActual(FindingCodes.Approximate));
        }

        decimal ratio = Math.Clamp(share.Measure.Base, 0, 1);
        bool decides = exact || ratio == 1;
        return new RowOutcome
        {
            Kind = RowKind.Completion,
            Ratio = decides ? ratio : null,
            Decides = decides,
            Reason = new BilingualText($"完成比例：{facts.ActualText}", $"Completion: {facts.ActualText}"),
            Quotient = decides && ratio < 1 ? $"{Rounding.Plain(ratio * 100)}%" : null,
            Findings = findings,
        };
    }

    public static RowOutcome Limit(RowFacts facts) => RowOutcome.Undecided(
        RowKind.Completion,
        new BilingualText(
            $"完成比例：“{facts.TargetText}”与“{facts.ActualText}”无法比较",
            $"Completion: '{facts.TargetText}' and '{facts.ActualText}' can't be compared"),
        facts.AtActual(FindingCodes.LimitAnsweredByPercentage));
}
