using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Reading;

/// <summary>Which columns of a table are what, as its one, two or three heading rows say.</summary>
internal sealed class TableHeader
{
    private const int MaxDepth = 3;

    private TableHeader(int row, int depth, IReadOnlyDictionary<TableRole, (int First, int Last)> columns)
    {
        Row = row;
        Depth = depth;
        Columns = columns;
    }

    public int Row { get; }

    /// <summary>How many rows the heading takes.</summary>
    public int Depth { get; }

    public IReadOnlyDictionary<TableRole, (int First, int Last)> Columns { get; }

    /// <summary>Columns that hold nothing of the form: scoring methods, remarks, the template's own formulas.</summary>
    public IReadOnlyList<int> Ignored { get; private init; } = [];

    public int FirstColumn => Columns.Values.Min(c => c.First);

    /// <summary>A heading of the indicator table that begins in a row, or null.</summary>
    public static TableHeader? FindIndicators(Grid grid, int row)
    {
        return Find(grid, row, HeaderWords.IndicatorRole, c => c.ContainsKey(TableRole.Name)
            && c.ContainsKey(TableRole.Target) && c.ContainsKey(TableRole.Actual));
    }

    /// <summary>A heading of the funds table that begins in a row, or null.</summary>
    public static TableHeader? FindFunds(Grid grid, int row) => Find(grid, row, HeaderWords.FundsRole, c =>
        c.ContainsKey(TableRole.Executed) && (c.ContainsKey(TableRole.InitialBudget) || c.ContainsKey(TableRole.AdjustedBudget)));

    private static TableHeader? Find(Grid grid, int row, Func<string, TableRole?> roleOf, Func<IReadOnlyDictionary<TableRole, (int First, int Last)>, bool> isComplete)
    {
        if (!grid.Filled(row).Any(s => !s.Continues && IsHeading(grid, s, row, roleOf)))
        {
            return null;
        }

        TableHeader? best = null;
        for (int depth = 1; depth <= MaxDepth && row + depth <= grid.RowCount; depth++)
        {
            if (depth > 1 && !ContinuesHeading(grid, row, row + depth - 1, roleOf))
            {
                break;
            }

            TableHeader found = ReadColumns(grid, row, depth, roleOf);
            if (isComplete(found.Columns) && (best is null || found.Columns.Count > best.Columns.Count))
            {
                best = found;
            }
        }

        return best is null || BeginsBelow(grid, best, roleOf, isComplete) ? null : best.WithMergedRows(grid);
    }

    /// <summary>A heading that is as complete without its first row begins in the next one.</summary>
    private static bool BeginsBelow(Grid grid, TableHeader best, Func<string, TableRole?> roleOf, Func<IReadOnlyDictionary<TableRole, (int First, int Last)>, bool> isComplete)
    {
        bool hasOwn = grid.Filled(best.Row).Any(s => !s.Continues && s.Range.LastRow > best.Row && roleOf(CellText.Key(s.Text)) is not null);
        if (best.Depth == 1 || hasOwn)
        {
            return false;
        }

        TableHeader without = ReadColumns(grid, best.Row + 1, best.Depth - 1, roleOf);
        return isComplete(without.Columns) && without.Columns.Count >= best.Columns.Count;
    }

    /// <summary>Headings merged over more rows than it took to read them make the heading that much higher.</summary>
    private TableHeader WithMergedRows(Grid grid)
    {
        int last = Columns.Values.Max(c => grid.RangeOf(Row, c.First).LastRow);
        return new TableHeader(Row, Math.Clamp(last - Row + 1, Depth, MaxDepth), Columns) { Ignored = Ignored };
    }

    private static TableHeader ReadColumns(Grid grid, int row, int depth, Func<string, TableRole?> roleOf)
    {
        var columns = new Dictionary<TableRole, (int First, int Last)>();
        var ignored = new List<int>();
        TableRole? previous = null;
        CellRange previousRange = default;
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            string text = "";
            CellRange last = default;
            for (int r = row; r < row + depth; r++)
            {
                CellRange range = grid.RangeOf(r, column);
                if (r == row || range != last)
                {
                    text += grid.TextAt(r, column);
                }

                last = range;
            }

            // The lowest row decides alone where it can: "完成情况" merged over "指标值" and "完成值" is no column of its own.
            TableRole? whole = roleOf(CellText.Key(text));
            TableRole? role = whole is TableRole.Other ? whole : roleOf(CellText.Key(grid.TextAt(row + depth - 1, column))) ?? whole;
            if (role is TableRole.Method or TableRole.Other)
            {
                ignored.Add(column);
            }

            if (role is not { } found)
            {
                previous = null;
                continue;
            }

            if (found == previous && last == previousRange)
            {
                columns[found] = (columns[found].First, column);
            }
            else if (columns.TryAdd(found, (column, column)))
            {
                previous = found;
                previousRange = last;
            }
            else
            {
                previous = null;
            }
        }

        return new TableHeader(row, depth, columns) { Ignored = ignored };
    }

    /// <summary>Whether a cell says what its column is, alone or together with the one below it.</summary>
    private static bool IsHeading(Grid grid, GridSpan span, int row, Func<string, TableRole?> roleOf)
    {
        string own = CellText.Key(span.Text);
        return own.Length <= 24 && (roleOf(own) is not null || roleOf(own + CellText.Key(grid.TextAt(row + 1, span.Column))) is not null);
    }

    /// <summary>Whether a row can belong to the heading that began above: all in it is heading words or merged from above.</summary>
    private static bool ContinuesHeading(Grid grid, int first, int row, Func<string, TableRole?> roleOf)
    {
        bool any = false;
        foreach (GridSpan span in grid.Filled(row))
        {
            if (span.Range.FirstRow <= first || span.Continues)
            {
                continue;
            }

            string own = CellText.Key(span.Text);
            string above = CellText.Key(grid.TextAt(row - 1, span.Column));
            bool isHeading = own.Length <= 12 && (roleOf(own) is not null || (above.Length is > 0 and <= 12 && roleOf(above + own) is not null));
            if (!isHeading)
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}

/// <summary>The headings of a sheet, each row looked at once.</summary>
internal sealed class TableHeaderCache(Grid grid)
{
    private readonly Dictionary<int, TableHeader?> indicators = [];
    private readonly Dictionary<int, TableHeader?> funds = [];

    public TableHeader? Indicators(int row) => Find(indicators, row, TableHeader.FindIndicators);

    public TableHeader? Funds(int row) => Find(funds, row, TableHeader.FindFunds);

    private TableHeader? Find(Dictionary<int, TableHeader?> known, int row, Func<Grid, int, TableHeader?> find)
    {
        if (!known.TryGetValue(row, out TableHeader? header))
        {
            header = find(grid, row);
            known[row] = header;
        }

        return header;
    }
}
