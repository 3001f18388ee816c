using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>无 against 无, with no points: 0. With points, or with an actual, there is a target missing.</summary>
internal static class NotApplicableRule
{
    public static RowOutcome Apply(RowFacts facts, ActualValue actual)
    {
        bool nothing = actual is NoActual;
        bool free = facts.Row.Points is null or 0;
        if (nothing && free)
        {
            return new RowOutcome
            {
                Kind = RowKind.NotApplicable,
                Decides = true,
                Reason = new BilingualText("不适用：没有指标", "Not applicable: there is no indicator"),
            };
        }

        string points = facts.Row.Points is { } p ? Rounding.Plain(p) : "—";
        return RowOutcome.Undecided(
            nothing ? RowKind.NotApplicable : RowKind.Unreadable,
            new BilingualText("没有指标值", "There is no target"),
            FindingCodes.TargetMissing.At(facts.Place(FormColumn.Target), ("points", points)));
    }
}
