using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Checks;

/// <summary>What the bureau issued stands unchanged: rows, targets, points, goals and budgets.</summary>
internal sealed class IssuedCheck : IFormCheck
{
    private static readonly (FormColumn Column, Func<Indicator, string?> Cell)[] RowCells =
    [
        (FormColumn.Dimension, r => r.Dimension),
        (FormColumn.Category, r => r.Category),
        (FormColumn.Target, r => r.Target),
        (FormColumn.Points, r => r.Points),
    ];

    private static readonly (FormColumn Column, Func<FundsLine, string?> Cell)[] FundsCells =
    [
        (FormColumn.Label, l => l.Label),
        (FormColumn.InitialBudget, l => l.InitialBudget),
        (FormColumn.AdjustedBudget, l => l.AdjustedBudget),
        (FormColumn.Points, l => l.Points),
    ];

    private static readonly (FormColumn Column, Func<AnnualGoal, string?> Cell)[] GoalCells =
    [
        (FormColumn.Expected, g => g.Expected),
        (FormColumn.Points, g => g.Points),
    ];

    public IReadOnlyList<FindingCode> Codes { get; } =
        [FindingCodes.IssuedCellChanged, FindingCodes.IssuedRowMissing, FindingCodes.RowNotIssued];

    public IEnumerable<Finding> Run(CheckContext context) => context.Issued is { } issued
        ? Rows(issued.Indicators, context.Form.Indicators)
            .Concat(Lines(issued.Funds, context.Form.Funds, FundsCells, FormPlace.Funds))
            .Concat(Lines(issued.Goals, context.Form.Goals, GoalCells, FormPlace.Goal))
        : [];

    private static IEnumerable<Finding> Rows(IReadOnlyList<Indicator> issued, IReadOnlyList<Indicator> filed)
    {
        int[] match = Match(issued, filed);
        for (int i = 0; i < issued.Count; i++)
        {
            Indicator was = issued[i];
            if (match[i] < 0)
            {
                yield return FindingCodes.IssuedRowMissing.At(
                    default, ("name", CheckTexts.Short(CheckTexts.Name(was.Name))), ("row", CheckTexts.Row(i)), ("target", CheckTexts.Cell(was.Target)));
                continue;
            }

            Indicator now = filed[match[i]];
            if (!HasSameName(was, now))
            {
                yield return FindingCodes.IssuedCellChanged.At(
                    FormPlace.Indicator(match[i], FormColumn.Name),
                    ("column", ColumnNames.Of(FormColumn.Name)), ("issued", CheckTexts.Cell(was.Name)), ("filed", CheckTexts.Cell(now.Name)));
            }

            foreach (Finding finding in Changes(was, now, RowCells, column => FormPlace.Indicator(match[i], column)))
            {
                yield return finding;
            }
        }

        for (int i = 0; i < filed.Count; i++)
        {
            if (!match.Contains(i))
            {
                yield return FindingCodes.RowNotIssued.At(
                    FormPlace.Indicator(i, FormColumn.Name), ("name", CheckTexts.Short(CheckTexts.Name(filed[i].Name))));
            }
        }
    }

    /// <summary>
    /// The filed row of each issued one, or -1: the row at the same place, else the next of the same name and goal, else the one at
    /// the same place that differs in name alone.
    /// </summary>
    private static int[] Match(IReadOnlyList<Indicator> issued, IReadOnlyList<Indicator> filed)
    {
        var taken = new bool[filed.Count];
        var match = new int[issued.Count];
        for (int i = 0; i < issued.Count; i++)
        {
            match[i] = i < filed.Count && IsSame(issued[i], filed[i]) ? i : -1;
            if (match[i] == i)
            {
                taken[i] = true;
            }
        }

        for (int i = 0; i < issued.Count; i++)
        {
            for (int j = 0; match[i] < 0 && j < filed.Count; j++)
            {
                if (!taken[j] && IsSame(issued[i], filed[j]))
                {
                    match[i] = j;
                    taken[j] = true;
                }
            }
        }

        for (int i = 0; i < issued.Count && i < filed.Count; i++)
        {
            if (match[i] < 0 && !taken[i] && issued[i].Goal == filed[i].Goal && !RowCells.Any(c => !IsSameCell(c.Cell(issued[i]), c.Cell(filed[i]))))
            {
                match[i] = i;
                taken[i] = true;
            }
        }

        return match;
    }

    private static bool IsSame(Indicator one, Indicator other) =>
        one.Goal == other.Goal && HasSameName(one, other);

    private static bool HasSameName(Indicator one, Indicator other) =>
        string.Equals(CheckTexts.Squeeze(one.Name), CheckTexts.Squeeze(other.Name), StringComparison.Ordinal);

    private static IEnumerable<Finding> Lines<T>(
        IReadOnlyList<T> issued, IReadOnlyList<T> filed, (FormColumn Column, Func<T, string?> Cell)[] cells, Func<int, FormColumn, FormPlace> place)
        where T : class
    {
        for (int i = 0; i < issued.Count; i++)
        {
            T? line = i < filed.Count ? filed[i] : null;
            int row = i;
            foreach (Finding finding in Changes(issued[i], line, cells, column => place(row, column)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Changes<T>(
        T issued, T? filed, (FormColumn Column, Func<T, string?> Cell)[] cells, Func<FormColumn, FormPlace> place)
        where T : class
    {
        foreach ((FormColumn column, Func<T, string?> cell) in cells)
        {
            string? was = cell(issued);
            string? now = filed is null ? null : cell(filed);
            if (!IsSameCell(was, now))
            {
                yield return FindingCodes.IssuedCellChanged.At(
                    place(column), ("column", ColumnNames.Of(column)), ("issued", CheckTexts.Cell(was)), ("filed", CheckTexts.Cell(now)));
            }
        }
    }

    // A workbook may write 10 as 10.0 and drop blanks; that changes nothing.
    private static bool IsSameCell(string? was, string? now)
    {
        string one = Compact(was);
        string other = Compact(now);
        return string.Equals(one, other, StringComparison.Ordinal)
            || (CellNumber.Points(one, out _) is { } a && CellNumber.Points(other, out _) is { } b && a == b);
    }

    private static string Compact(string? text) =>
        string.Concat(CellText.Normalise(text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
