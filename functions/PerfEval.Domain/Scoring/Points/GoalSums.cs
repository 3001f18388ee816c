using System.Globalization;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring.Rules;

namespace PerfEval.Domain.Scoring.Points;

/// <summary>A goal with what its rows declare and what that implies.</summary>
internal sealed class GoalSums
{
    private readonly IReadOnlyList<(int Row, decimal Self, decimal Implied)> rows;

    private GoalSums(int index, AnnualGoal goal, IReadOnlyList<(int Row, decimal Self, decimal Implied)> rows)
    {
        Index = index;
        Name = goal.Number.ToString(CultureInfo.InvariantCulture);
        Printed = Math.Max(0, CellNumber.Points(goal.Points, out _) ?? 0);
        this.rows = rows;
    }

    /// <summary>0-based place among the goals.</summary>
    public int Index { get; }

    /// <summary>Its number on the form.</summary>
    public string Name { get; }

    /// <summary>The points it prints.</summary>
    public decimal Printed { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<int> Rows => [.. rows.Select(r => r.Row)];

    /// <summary>The sum of its rows' self scores.</summary>
    public decimal Declared => rows.Sum(r => r.Self);

    /// <summary>The sum of what its rows weigh if each was scored by the formula.</summary>
    public decimal Implied => rows.Sum(r => r.Implied);

    /// <summary>Whether its points are what was earned although a row missed its target.</summary>
    public bool IsPrintedAsEarned => Declared == Printed && Implied > Printed;

    public static GoalSums Of(AnnualGoal goal, int index, IReadOnlyList<ParsedRow> rows, IReadOnlyList<RowOutcome> outcomes) =>
        new(index, goal, [.. rows.Where(r => r.Indicator.Goal == goal.Number).Select(r => (r.Row, Self(r), Weight(r, outcomes[r.Row])))]);

    /// <summary>What each row weighs; <see langword="null"/> where the points can be divided in more than one way.</summary>
    public IReadOnlyList<(int Row, decimal Points)>? Divide(decimal points)
    {
        if (Implied == points)
        {
            return [.. this.rows.Select(r => (r.Row, r.Implied))];
        }

        if (Declared == points)
        {
            return [.. this.rows.Select(r => (r.Row, r.Self))];
        }

        return this.rows is [var only] ? [(only.Row, points)] : null;
    }

    private static decimal Self(ParsedRow row) => Math.Max(0, row.SelfScore ?? 0);

    // Scores are written with two decimals, so the weight behind one is known to two.
    private static decimal Weight(ParsedRow row, RowOutcome outcome) =>
        outcome is { Decides: true, Ratio: > 0 and < 1 } && Self(row) < MaxWeight * outcome.Ratio.Value
            ? Rounding.Show(Self(row) / outcome.Ratio.Value)
            : Self(row);

    private const decimal MaxWeight = 1_000_000;
}
