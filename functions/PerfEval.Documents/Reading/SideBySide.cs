using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Reading;

/// <summary>
/// Takes a sheet with forms beside one another apart into strips of columns, one for each form and those below it. A strip
/// keeps its columns' places, so cells are addressed as on the sheet.
/// </summary>
internal static class SideBySide
{
    /// <summary>The strips from left to right, or the sheet itself. Null where two forms touch and nothing tells where one ends.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="problem">Why there is no answer, with the headings of both forms.</param>
    public static IReadOnlyList<Grid>? Split(Grid grid, out DocumentProblem? problem)
    {
        problem = null;
        List<Table> tables = Tables(grid);
        if (tables.Count < 2)
        {
            return [grid];
        }

        var strips = new List<Grid>();
        int first = 0;
        for (int i = 1; i < tables.Count; i++)
        {
            if (Cut(grid, tables, i) is not { } cut)
            {
                // One below the other and shifted is no conflict; in the same rows it is.
                if (tables[i].FirstRow > tables[i - 1].LastRow || tables[i - 1].FirstRow > tables[i].LastRow)
                {
                    return [grid];
                }

                problem = ReadingProblems.FormsTouch(
                    grid.Address(tables[i - 1].FirstRow, tables[i - 1].FirstColumn), grid.Address(tables[i].FirstRow, tables[i].FirstColumn));
                return null;
            }

            strips.Add(grid.Strip(first, cut - 1));
            first = cut;
        }

        strips.Add(grid.Strip(first, Math.Max(first, grid.ColumnCount - 1)));
        return strips;
    }

    /// <summary>The tables by their columns: those whose columns overlap stand below one another and count once.</summary>
    private static List<Table> Tables(Grid grid)
    {
        var tables = new List<Table>();
        for (int row = 0; row < grid.RowCount; row++)
        {
            GridSpan[] names = [.. grid.Filled(row).Where(s => !s.Continues && s.Text.Contains('标', StringComparison.Ordinal) && RoleAt(grid, row, s.Column) == TableRole.Name)];
            for (int i = 0; i < names.Length; i++)
            {
                int limit = i + 1 < names.Length ? names[i + 1].Column : grid.ColumnCount;
                int[] columns = [.. Enumerable.Range(names[i].Column, limit - names[i].Column)];
                int target = Array.FindIndex(columns, c => RoleAt(grid, row, c) == TableRole.Target);
                int actual = Array.FindIndex(columns, c => RoleAt(grid, row, c) == TableRole.Actual);
                if (target > 0 && actual > 0)
                {
                    tables.Add(new Table(row, row, names[i].Column, columns[Math.Max(target, actual)]));
                }
            }
        }

        var columnsApart = new List<Table>();
        foreach (Table table in tables.OrderBy(t => t.FirstColumn).ThenBy(t => t.FirstRow))
        {
            if (columnsApart.Count > 0 && columnsApart[^1] is var last && table.FirstColumn <= last.LastColumn)
            {
                columnsApart[^1] = new Table(
                    Math.Min(last.FirstRow, table.FirstRow), Math.Max(last.LastRow, table.LastRow), last.FirstColumn, Math.Max(last.LastColumn, table.LastColumn));
            }
            else
            {
                columnsApart.Add(table);
            }
        }

        return columnsApart;
    }

    private static TableRole? RoleAt(Grid grid, int row, int column)
    {
        string own = CellText.Key(grid.TextAt(row, column));
        string below = grid.RangeOf(row, column).LastRow > row || row + 1 >= grid.RowCount ? "" : CellText.Key(grid.TextAt(row + 1, column));
        return HeaderWords.IndicatorRole(own) is { } role and not TableRole.Other ? role : own.Length > 0 || below.Length > 0 ? HeaderWords.IndicatorRole(own + below) : null;
    }

    /// <summary>The first column of a table's form, where its own labels or a blank column before them say it.</summary>
    private static int? Cut(Grid grid, List<Table> tables, int index)
    {
        int left = tables[0].FirstColumn;
        int right = tables[^1].FirstColumn;
        var crossed = new HashSet<int>();
        var filled = new HashSet<int>();
        var labelled = new HashSet<int>();
        var titled = new HashSet<int>();
        for (int row = 0; row < grid.RowCount; row++)
        {
            foreach (GridSpan span in grid.Row(row))
            {
                bool overAll = span.Range.FirstColumn <= left && span.Range.LastColumn >= right;
                if (overAll)
                {
                    continue;
                }

                crossed.UnionWith(Enumerable.Range(span.Range.FirstColumn + 1, span.Range.LastColumn - span.Range.FirstColumn));
                if (span.IsBlank)
                {
                    continue;
                }

                filled.UnionWith(Enumerable.Range(span.Range.FirstColumn, span.Range.LastColumn - span.Range.FirstColumn + 1));
                string key = CellText.Key(span.Text);
                if (HeaderWords.Header(key) is HeaderField.ProjectName or HeaderField.Unit || HeaderWords.IsGoalLabel(key))
                {
                    labelled.Add(span.Range.FirstColumn);
                }

                if (HeaderWords.IsTitle(span.Text))
                {
                    titled.Add(span.Range.FirstColumn);
                }
            }
        }

        int from = tables[index - 1].LastColumn + 1;
        int[] possible = [.. Enumerable.Range(from, Math.Max(0, tables[index].FirstColumn - from + 1)).Where(c => !crossed.Contains(c))];
        return First(possible.Where(labelled.Contains)) ?? First(possible.Where(c => !filled.Contains(c - 1)).Reverse()) ?? First(possible.Where(titled.Contains));
    }

    private static int? First(IEnumerable<int> columns) => columns.Select(c => (int?)c).FirstOrDefault();

    private sealed record Table(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
}
