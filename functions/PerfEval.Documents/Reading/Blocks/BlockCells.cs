using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>The cells of one form's rows, and which of them have found their place in the form.</summary>
internal sealed class BlockCells
{
    /// <summary>Cells that have no place are listed up to this number; a sheet with more of them is no form.</summary>
    private const int MaxUnplaced = 100;

    // What is longer is no heading, wherever it stands.
    private const int LongestHeading = 8;

    private readonly Grid grid;
    private readonly FormBlock block;
    private readonly HashSet<string> extraLabels;
    private readonly HashSet<(int Row, int Column)> placed = [];

    public BlockCells(Grid grid, FormBlock block, TableHeaderCache headers, IEnumerable<string> extraLabels)
    {
        this.grid = grid;
        this.block = block;
        this.extraLabels = extraLabels.Select(CellText.Key).ToHashSet(StringComparer.Ordinal);
        Headers = headers;
        Form = new FoundForm { At = grid.Address(block.FirstRow, FirstFilledColumn(grid, block.FirstRow)) };
    }

    /// <summary>What was found.</summary>
    public FoundForm Form { get; }

    /// <summary>The headings of the sheet.</summary>
    public TableHeaderCache Headers { get; }

    /// <summary>The heading of the indicator table that is being read, or was read last.</summary>
    public TableHeader? Table { get; set; }

    /// <summary>The first row of the form.</summary>
    public int FirstRow => block.FirstRow;

    /// <summary>The last row of the form.</summary>
    public int LastRow => block.LastRow;

    /// <summary>Whether a label is a header cell that the issued template is known to have.</summary>
    public bool IsExtra(string key) => extraLabels.Contains(key);

    /// <summary>Where a cell stands, as it is named to people.</summary>
    public CellAddress Address(GridSpan cell) => grid.Address(cell.Row, cell.Column);

    /// <summary>Whether something that is no row of the current table begins here.</summary>
    public bool IsStop(int row, List<GridSpan> filled)
    {
        GridSpan first = Lead(filled);
        string key = CellText.Key(first.Text);
        bool left = Table is null || first.Range.FirstColumn < Table.Columns[TableRole.Name].First;
        return (left && !first.Continues && (HeaderWords.IsGoalLabel(key) || HeaderWords.IsTotal(key)))
            || Headers.Indicators(row) is not null
            || (Table is null && Form.Funds.Count == 0 && Headers.Funds(row) is not null);
    }

    /// <summary>The first cell that begins in its row: a block's label merged down from above says nothing of the row.</summary>
    public static GridSpan Lead(List<GridSpan> filled)
    {
        int own = filled.FindIndex(s => !s.Continues);
        return filled[Math.Max(own, 0)];
    }

    /// <summary>The text of a column in a row, without giving it a place.</summary>
    public string? Peek(TableHeader header, TableRole role, int row)
    {
        if (!header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            return null;
        }

        GridSpan span = FirstFilled(row, column);
        return CoversEarlierRole(header, role, span) ? null : CellText.Clean(span.Text);
    }

    /// <summary>The text of a column in a row, which then has its place; a formula without a result is a problem and reads as blank.</summary>
    public string? Read(TableHeader header, TableRole role, int row, FormPlace place)
    {
        if (!header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            return null;
        }

        GridSpan span = FirstFilled(row, column);
        return CoversEarlierRole(header, role, span) ? null : ReadText(span, place);
    }

    /// <summary>Gives the cell of a column in a row a place.</summary>
    public void Locate(TableHeader header, TableRole role, int row, FormPlace place)
    {
        if (header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            Place(place, FirstFilled(row, column));
        }
    }

    /// <summary>The text of a cell, which then has its place.</summary>
    public string? ReadText(GridSpan? span, FormPlace place)
    {
        if (span is not { } cell)
        {
            return null;
        }

        Place(place, cell);
        if (cell.Cell is { LacksResult: true })
        {
            Form.Problems.Add(ReadingProblems.FormulaWithoutResult(Address(cell)));
            return null;
        }

        if (cell.Cell is { Kind: CellKind.Error } error)
        {
            Form.Problems.Add(ReadingProblems.ErrorValue(Address(cell), error.Text));
        }

        return CellText.Clean(cell.Text);
    }

    /// <summary>The cell at a row and column, merged or not.</summary>
    public GridSpan SpanAt(int row, int column) => new(row, column, grid.RangeOf(row, column), grid.At(row, column));

    /// <summary>The cell to the right of one.</summary>
    public GridSpan BlankAfter(int row, GridSpan cell) => SpanAt(row, Math.Min(cell.Range.LastColumn + 1, CellReference.LastColumn));

    /// <summary>The cells of a row, blank ones too.</summary>
    public IEnumerable<GridSpan> Row(int row) => grid.Row(row);

    /// <summary>The cells of a row that say something.</summary>
    public List<GridSpan> Filled(int row) => [.. grid.Filled(row)];

    /// <summary>Notes that a table's heading is read.</summary>
    public void MarkHeading(TableHeader header)
    {
        for (int row = header.Row; row < header.Row + header.Depth; row++)
        {
            foreach (GridSpan span in Filled(row))
            {
                bool isInTable = header.Columns.Values.Any(c => span.Column >= c.First && span.Column <= c.Last) || header.Ignored.Contains(span.Column);
                string key = BlockKey(span);
                if (isInTable || IsBlockLabel(key) || key.Length <= LongestHeading)
                {
                    Mark(span);
                }
            }
        }
    }

    /// <summary>Notes that labels of the whole table, left of its columns, are read.</summary>
    public void MarkBlockLabels(int row, int before)
    {
        foreach (GridSpan span in Filled(row))
        {
            if (span.Column < before && IsBlockLabel(BlockKey(span)))
            {
                Mark(span);
            }
        }
    }

    /// <summary>Notes that the cells of a column in a row are read.</summary>
    public void MarkRole(TableHeader header, TableRole role, int row)
    {
        if (header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            for (int c = column.First; c <= column.Last; c++)
            {
                Mark(SpanAt(row, c));
            }
        }
    }

    /// <summary>Notes that columns that hold nothing of the form are read.</summary>
    public void MarkIgnored(TableHeader header, int row)
    {
        foreach (int column in header.Ignored)
        {
            Mark(SpanAt(row, column));
        }
    }

    /// <summary>Notes that a cell names a person, who is left out of what is kept.</summary>
    public void ReportPerson(GridSpan cell, string? value)
    {
        Mark(cell);
        if (!string.IsNullOrWhiteSpace(value) && value.Length > 1)
        {
            Form.Problems.Add(ReadingProblems.PersonLeftOut(Address(cell)));
        }
    }

    /// <summary>Gives a cell a place in the form.</summary>
    public void Place(FormPlace place, GridSpan cell)
    {
        Mark(cell);
        Form.Cells[place] = Address(cell);
    }

    /// <summary>Whether a cell is read.</summary>
    public bool IsPlaced(GridSpan cell) => placed.Contains((cell.Range.FirstRow, cell.Range.FirstColumn));

    /// <summary>Notes that a cell is read.</summary>
    public void Mark(GridSpan cell) => placed.Add((cell.Range.FirstRow, cell.Range.FirstColumn));

    /// <summary>Notes that a cell is not read after all.</summary>
    public void Unmark(GridSpan cell) => placed.Remove((cell.Range.FirstRow, cell.Range.FirstColumn));

    /// <summary>Names the cells that nothing was read from.</summary>
    public void ReportUnplaced()
    {
        int count = 0;
        for (int row = block.FirstRow; row <= block.LastRow && count < MaxUnplaced; row++)
        {
            foreach (GridSpan span in Filled(row))
            {
                if (!span.Continues && count < MaxUnplaced && placed.Add((span.Range.FirstRow, span.Range.FirstColumn)))
                {
                    Form.Problems.Add(ReadingProblems.Unplaced(grid.Address(span.Row, span.Column), span.Text));
                    count++;
                }
            }
        }
    }

    private GridSpan FirstFilled(int row, (int First, int Last) column)
    {
        GridSpan first = SpanAt(row, column.First);
        for (int c = column.First; c <= column.Last; c++)
        {
            GridSpan span = SpanAt(row, c);
            if (!span.IsBlank)
            {
                return span;
            }
        }

        return first;
    }

    /// <summary>Two columns merged into one cell: the text belongs to the left one.</summary>
    private static bool CoversEarlierRole(TableHeader header, TableRole role, GridSpan span) =>
        header.Columns.Any(c => c.Key != role && c.Value.First < header.Columns[role].First
            && span.Range.FirstColumn <= c.Value.Last && span.Range.LastColumn >= header.Columns[role].First && span.Range.LastColumn > c.Value.Last);

    private static string BlockKey(GridSpan span) => CellText.Key(HeaderWords.PointsInBrackets().Replace(span.Text, ""));

    private static bool IsBlockLabel(string key) => key is "绩效指标" or "年度绩效指标" or "指标" || HeaderWords.IsFundsBlock(key);

    private static int FirstFilledColumn(Grid grid, int row) => grid.Filled(row) is [var first, ..] ? first.Column : 0;
}
