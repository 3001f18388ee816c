using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Rules;

namespace PerfEval.Domain.Scoring.Points;

/// <summary>
/// Row points from the points that goals print. A row that missed its target by a ratio r and was given s weighs s ÷ r; any
/// other weighs what it was given. Where these sum to the goal's points there is no other division, for no row can have been
/// given more than it weighs. Where they don't, the goal stays undivided and a person decides.
/// </summary>
internal static class GoalPoints
{
    public static PointsPlan Plan(
        SelfEvaluationForm form, ScoringPolicy policy, IReadOnlyList<ParsedRow> rows, IReadOnlyList<RowOutcome> outcomes, decimal budgetPoints)
    {
        GoalSums[] goals = [.. form.Goals.Select((goal, index) => GoalSums.Of(goal, index, rows, outcomes))];
        decimal missing = policy.Total - budgetPoints - goals.Sum(g => g.Printed);
        GoalSums[] asEarned = [.. goals.Where(g => g.IsPrintedAsEarned)];

        // Taken for printed as earned only where that explains, to the hundredth, why the goals don't sum to the total.
        bool explains = asEarned.Length > 0 && asEarned.Sum(g => g.Implied - g.Printed) == missing;
        var derived = new decimal?[rows.Count];
        var undivided = new List<UndividedGroup>();
        var findings = new List<Finding>();
        decimal available = 0;
        foreach (GoalSums goal in goals)
        {
            bool raised = explains && goal.IsPrintedAsEarned;
            decimal points = raised ? goal.Implied : goal.Printed;
            available += points;
            if (raised)
            {
                findings.Add(FindingCodes.GoalPointsAsEarned.At(
                    FormPlace.Goal(goal.Index, FormColumn.Points),
                    ("goal", goal.Name), ("printed", Rounding.Plain(goal.Printed)), ("derived", Rounding.Plain(points))));
            }

            if (goal.Divide(points) is { } shares)
            {
                foreach ((int row, decimal share) in shares)
                {
                    derived[row] = share;
                }
            }
            else
            {
                undivided.Add(new UndividedGroup(points, goal.Rows));
                findings.Add(FindingCodes.GoalNotDivisible.At(
                    FormPlace.Goal(goal.Index, FormColumn.Points),
                    ("goal", goal.Name), ("points", Rounding.Plain(points)), ("declared", Rounding.Plain(goal.Declared))));
            }
        }

        return new PointsPlan { Derived = derived, Available = available, Undivided = undivided, Findings = findings };
    }
}
