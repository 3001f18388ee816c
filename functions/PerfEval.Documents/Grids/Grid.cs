using System.Runtime.InteropServices;

namespace PerfEval.Documents.Grids;

/// <summary>
/// A sheet, or a table of a document, as a grid of texts. A merged range answers everywhere with the text of its top
/// left cell.
/// </summary>
internal sealed class Grid
{
    private readonly Dictionary<(int Row, int Column), GridCell> _cells = [];
    private readonly Dictionary<(int Row, int Column), CellRange> _merged = [];
    private readonly HashSet<int> _hiddenRows = [];

    public Grid(string name, bool hidden = false)
    {
        Name = name;
        Hidden = hidden;
    }

    public string Name { get; }

    public bool Hidden { get; }

    /// <summary>One more than the last row in use.</summary>
    public int RowCount { get; private set; }

    /// <summary>One more than the last column in use.</summary>
    public int ColumnCount { get; private set; }

    public IEnumerable<GridCell> Cells => _cells.Values;

    public IReadOnlySet<int> HiddenRows => _hiddenRows;

    public void Add(GridCell cell)
    {
        _cells[(cell.Row, cell.Column)] = cell;
        RowCount = Math.Max(RowCount, cell.Row + 1);
        ColumnCount = Math.Max(ColumnCount, cell.Column + 1);
    }

    public void HideRow(int row) => _hiddenRows.Add(row);

    /// <summary>
    /// Merges a range. Only the part within the rows and columns in use is remembered, so a range over the whole sheet
    /// costs no more than the sheet itself: call after the cells are in.
    /// </summary>
    public void Merge(CellRange range)
    {
        // A merged label may reach below or right of the last filled cell; one row of blanks there is enough to know.
        int lastRow = Math.Min(range.LastRow, Math.Max(RowCount - 1, range.FirstRow));
        int lastColumn = Math.Min(range.LastColumn, Math.Max(ColumnCount - 1, range.FirstColumn));
        var kept = new CellRange(range.FirstRow, range.FirstColumn, lastRow, lastColumn);
        for (int row = range.FirstRow; row <= lastRow; row++)
        {
            for (int column = range.FirstColumn; column <= lastColumn; column++)
            {
                _merged.TryAdd((row, column), kept);
            }
        }
    }

    /// <summary>The range that a cell belongs to: its merged range or itself.</summary>
    public CellRange RangeOf(int row, int column) =>
        _merged.TryGetValue((row, column), out CellRange range) ? range : new CellRange(row, column, row, column);

    public bool IsMerged(int row, int column) => _merged.ContainsKey((row, column));

    /// <summary>The cell that is seen at a place, or null where nothing is.</summary>
    public GridCell? At(int row, int column)
    {
        CellRange range = RangeOf(row, column);
        return _cells.GetValueOrDefault((range.FirstRow, range.FirstColumn));
    }

    /// <summary>The text that is seen at a place, or an empty one.</summary>
    public string TextAt(int row, int column) => At(row, column)?.Text ?? "";

    /// <summary>What is seen in a row from left to right, merged cells once, blank ones included.</summary>
    public List<GridSpan> Row(int row)
    {
        var spans = new List<GridSpan>(ColumnCount);
        for (int column = 0; column < ColumnCount;)
        {
            CellRange range = RangeOf(row, column);
            spans.Add(new GridSpan(row, column, range, _cells.GetValueOrDefault((range.FirstRow, range.FirstColumn))));
            column = Math.Max(column, range.LastColumn) + 1;
        }

        return spans;
    }

    public CellAddress Address(int row, int column)
    {
        CellRange range = RangeOf(row, column);
        return new CellAddress(Name, CellReference.Format(range.FirstRow, range.FirstColumn));
    }
}

/// <summary>One visible cell of a row: where it was met, the range it covers and what is in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridSpan(int Row, int Column, CellRange Range, GridCell? Cell)
{
    public string Text => Cell?.Text ?? "";

    public bool IsBlank => string.IsNullOrWhiteSpace(Cell?.Text);

    /// <summary>Whether the range began in a row above.</summary>
    public bool Continues => Range.FirstRow < Row;
}
