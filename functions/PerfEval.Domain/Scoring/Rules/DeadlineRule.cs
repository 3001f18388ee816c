using PerfEval.Domain.Checks;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>A day as target: on it or before is full. A later day has no ratio, so a person decides.</summary>
internal static class DeadlineRule
{
    public static RowOutcome Apply(RowFacts facts, DeadlineTarget target, ActualValue actual)
    {
        if (actual is not DateActual date)
        {
            return Open(facts, facts.AtActual(FindingCodes.FigureExpected));
        }

        bool inTime = date.Date.In(facts.Form.BudgetYear) <= target.Date.In(facts.Form.BudgetYear);
        bool repeats = string.Equals(facts.TargetText, facts.ActualText, StringComparison.Ordinal);
        if (!inTime)
        {
            return Open(facts);
        }

        return new RowOutcome
        {
            Kind = RowKind.LowerIsBetter,
            Ratio = 1,
            Decides = true,
            Reason = new BilingualText($"期限：{facts.ActualText} 不晚于 {facts.TargetText}", $"Deadline: {facts.ActualText} is not later than {facts.TargetText}"),
            Findings = repeats ? [facts.AtActual(FindingCodes.RepeatsTarget)] : [],
        };
    }

    private static RowOutcome Open(RowFacts facts, params IReadOnlyList<Finding> findings) => RowOutcome.Undecided(
        RowKind.LowerIsBetter,
        new BilingualText($"期限：{facts.ActualText} 晚于 {facts.TargetText} 或无法比较", $"Deadline: {facts.ActualText} is later than {facts.TargetText} or does not compare"),
        findings);
}
