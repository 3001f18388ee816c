using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>Points that goals print: they come to the policy's total less the budget's, and their rows to them.</summary>
internal sealed class GoalPointsCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } =
        [FindingCodes.GoalPointsNotTotal, FindingCodes.GoalRowPointsDiffer, FindingCodes.GoalScoresTooHigh];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        decimal?[] points = [.. context.Form.Goals.Select(g => CellNumber.Points(g.Points, out _))];
        if (points.All(p => p is null))
        {
            yield break;
        }

        decimal goals = points.Sum(p => p ?? 0);
        decimal sum = goals + context.Budget.Points;
        if (context.Policy.Points == PointsSource.DerivedFromGoals && Rounding.Show(sum) != context.Policy.Total)
        {
            yield return FindingCodes.GoalPointsNotTotal.At(
                FormPlace.Goal(0, FormColumn.Points),
                ("goals", Rounding.Text(goals)),
                ("budget", Rounding.Text(context.Budget.Points)),
                ("sum", Rounding.Text(sum)),
                ("total", Rounding.Text(context.Policy.Total)));
        }

        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] is { } available && OfGoal(context, i, available) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? OfGoal(CheckContext context, int index, decimal points)
    {
        int number = context.Form.Goals[index].Number;
        ParsedRow[] rows = [.. context.Rows.Where(r => r.Indicator.Goal == number)];
        FormPlace place = FormPlace.Goal(index, FormColumn.Points);
        (string Name, string Value)[] goal =
            [("goal", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("points", Rounding.Text(points))];
        decimal printed = rows.Sum(r => r.Points ?? 0);
        if (rows.Length > 0 && rows.All(r => r.Points is not null) && Rounding.Show(printed) != Rounding.Show(points))
        {
            return FindingCodes.GoalRowPointsDiffer.At(place, [.. goal, ("rows", Rounding.Text(printed))]);
        }

        // Where several rows share the goal's points, scoring says that they can't be divided (PE1025).
        decimal scores = rows.Sum(r => r.SelfScore ?? 0);
        bool divided = rows.All(r => context.RowResults[r.Row].EffectivePoints is not null);
        return divided && Rounding.Show(scores) > Rounding.Show(points)
            ? FindingCodes.GoalScoresTooHigh.At(place, [.. goal, ("scores", Rounding.Text(scores))])
            : null;
    }
}
