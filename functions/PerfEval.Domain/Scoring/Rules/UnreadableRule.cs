using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>Target or actual can't be read: no rule score, and the place at which reading stopped.</summary>
internal static class UnreadableRule
{
    public static RowOutcome Apply(RowFacts facts)
    {
        var findings = new List<Finding>();
        if (facts.Row.Target.Error is { } target)
        {
            findings.Add(Unreadable(FindingCodes.UnreadableTarget, facts.Place(FormColumn.Target), target));
        }

        if (facts.Row.Actual.Error is { } actual)
        {
            findings.Add(Unreadable(FindingCodes.UnreadableActual, facts.Place(FormColumn.Actual), actual));
        }

        return RowOutcome.Undecided(
            RowKind.Unreadable,
            new BilingualText($"无法识别：指标值“{facts.TargetText}”，完成值“{facts.ActualText}”", $"Unreadable: target '{facts.TargetText}', actual '{facts.ActualText}'"),
            findings);
    }

    private static Finding Unreadable(FindingCode code, FormPlace place, ParseError error) =>
        code.At(place, ("text", error.Text), ("reason", error.Message.ToString()));
}
