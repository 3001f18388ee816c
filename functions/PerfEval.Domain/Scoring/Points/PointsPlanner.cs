using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Rules;

namespace PerfEval.Domain.Scoring.Points;

/// <summary>Finds what each row may earn: printed on the row, spread over a dimension, or derived from a goal's points.</summary>
internal static class PointsPlanner
{
    public static PointsPlan Plan(
        SelfEvaluationForm form, ScoringPolicy policy, IReadOnlyList<ParsedRow> rows, IReadOnlyList<RowOutcome> outcomes, decimal budgetPoints)
    {
        if (rows.Any(r => r.Points is not null))
        {
            return Printed(rows);
        }

        return policy.Points switch
        {
            PointsSource.DerivedFromGoals => GoalPoints.Plan(form, policy, rows, outcomes, budgetPoints),
            _ when policy.Dimensions.All(d => d.Points is not null) => SpreadPoints.Plan(policy, rows, outcomes),
            _ => Printed(rows),
        };
    }

    private static PointsPlan Printed(IReadOnlyList<ParsedRow> rows) => new()
    {
        Derived = new decimal?[rows.Count],
        Available = rows.Sum(r => Math.Max(0, r.Points ?? 0)),
    };
}
