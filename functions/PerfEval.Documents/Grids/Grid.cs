using System.Runtime.InteropServices;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Grids;

/// <summary>
/// A sheet, or a table of a document, as a grid of texts. A merged range answers everywhere with the text of its top
/// left cell.
/// </summary>
internal sealed class Grid
{
    /// <summary>No form is longer or wider; what lies beyond is counted and reported, so that a stray cell costs nothing.</summary>
    public const int MaxRows = 20_000;

    /// <inheritdoc cref="MaxRows"/>
    public const int MaxColumns = 256;

    private const int MaxMergedCells = 300_000;

    private readonly Dictionary<(int Row, int Column), GridCell> cells = [];
    private readonly Dictionary<(int Row, int Column), CellRange> merged = [];
    private readonly Dictionary<int, SortedSet<int>> starts = [];
    private readonly Dictionary<int, List<GridSpan>> filled = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int FirstRow, string Name, int Offset)> parts = [];

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

    public IEnumerable<GridCell> Cells => cells.Values;

    /// <summary>The first filled cell beyond <see cref="MaxRows"/> or <see cref="MaxColumns"/>, if there is one.</summary>
    public GridCell? Beyond { get; private set; }

    public IReadOnlySet<int> HiddenRows => hiddenRows;

    public void Add(GridCell cell)
    {
        if (cell.Row >= MaxRows || cell.Column >= MaxColumns)
        {
            Beyond ??= string.IsNullOrWhiteSpace(cell.Text) ? null : cell;
            return;
        }

        cells[(cell.Row, cell.Column)] = cell;
        Start(cell.Row, cell.Column);
        RowCount = Math.Max(RowCount, cell.Row + 1);
        ColumnCount = Math.Max(ColumnCount, cell.Column + 1);
    }

    /// <summary>From a row on, cells are addressed in a part of their own, whose first row here has that number there.</summary>
    public void NamePart(int firstRow, string name, int offset) => parts.Add((firstRow, name, offset));

    public void HideRow(int row) => hiddenRows.Add(row);

    /// <summary>
    /// Merges a range. Only the part within the rows and columns in use is remembered, so a range over the whole sheet
    /// costs no more than the sheet itself: call after the cells are in.
    /// </summary>
    /// <exception cref="DocumentLimitException">The merged ranges together are larger than any form.</exception>
    public void Merge(CellRange range)
    {
        int lastRow = Math.Min(range.LastRow, RowCount - 1);
        int lastColumn = Math.Min(range.LastColumn, Math.Max(ColumnCount - 1, range.FirstColumn));
        if (range.FirstColumn >= MaxColumns || ((long)lastRow - range.FirstRow + 1) * (lastColumn - range.FirstColumn + 1) + merged.Count > MaxMergedCells)
        {
            throw new DocumentLimitException("合并单元格范围过大。", "The merged ranges are too large.");
        }

        var kept = new CellRange(range.FirstRow, range.FirstColumn, lastRow, lastColumn);
        for (int row = range.FirstRow; row <= lastRow; row++)
        {
            Start(row, range.FirstColumn);
            for (int column = range.FirstColumn; column <= lastColumn; column++)
            {
                merged.TryAdd((row, column), kept);
            }
        }
    }

    /// <summary>The range that a cell belongs to: its merged range or itself.</summary>
    public CellRange RangeOf(int row, int column) =>
        merged.TryGetValue((row, column), out CellRange range) ? range : new CellRange(row, column, row, column);

    public bool IsMerged(int row, int column) => merged.ContainsKey((row, column));

    /// <summary>The cell that is seen at a place, or null where nothing is.</summary>
    public GridCell? At(int row, int column)
    {
        CellRange range = RangeOf(row, column);
        return cells.GetValueOrDefault((range.FirstRow, range.FirstColumn));
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
            spans.Add(new GridSpan(row, column, range, cells.GetValueOrDefault((range.FirstRow, range.FirstColumn))));
            column = Math.Max(column, range.LastColumn) + 1;
        }

        return spans;
    }

    /// <summary>What is filled in a row from left to right, merged cells once.</summary>
    public IReadOnlyList<GridSpan> Filled(int row)
    {
        if (filled.TryGetValue(row, out List<GridSpan>? known))
        {
            return known;
        }

        var spans = new List<GridSpan>();
        foreach (int column in starts.GetValueOrDefault(row) ?? [])
        {
            CellRange range = RangeOf(row, column);
            var span = new GridSpan(row, range.FirstColumn, range, cells.GetValueOrDefault((range.FirstRow, range.FirstColumn)));
            if (!span.IsBlank && (spans.Count == 0 || spans[^1].Range != range))
            {
                spans.Add(span);
            }
        }

        filled[row] = spans;
        return spans;
    }

    public CellAddress Address(int row, int column)
    {
        CellRange range = RangeOf(row, column);
        int part = parts.FindLastIndex(p => p.FirstRow <= range.FirstRow);
        return part < 0
            ? new CellAddress(Name, CellReference.Format(range.FirstRow, range.FirstColumn))
            : new CellAddress(parts[part].Name, CellReference.Format(range.FirstRow - parts[part].FirstRow + parts[part].Offset, range.FirstColumn));
    }

    /// <summary>
    /// The columns of a strip, both included, in their places; what reaches beyond the strip on both sides of one of its edges is
    /// in it too.
    /// </summary>
    public Grid Strip(int firstColumn, int lastColumn)
    {
        bool isIn(CellRange range) => range.FirstColumn <= lastColumn && range.LastColumn >= firstColumn;
        var strip = new Grid(Name, Hidden) { Beyond = Beyond };
        foreach (GridCell cell in cells.Values.Where(c => isIn(RangeOf(c.Row, c.Column))))
        {
            strip.Add(cell);
        }

        foreach (CellRange range in merged.Values.Distinct().Where(isIn))
        {
            strip.Merge(range);
        }

        strip.hiddenRows.UnionWith(hiddenRows);
        strip.parts.AddRange(parts);
        return strip;
    }

    private void Start(int row, int column)
    {
        if (!starts.TryGetValue(row, out SortedSet<int>? columns))
        {
            columns = [];
            starts[row] = columns;
        }

        columns.Add(column);
        filled.Remove(row);
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
