using System.Globalization;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Writing;

/// <summary>A sheet about to be written. Rows and columns count from 0.</summary>
internal sealed class SheetContent
{
    private readonly SortedDictionary<int, SortedDictionary<int, WrittenCell>> rows = [];

    public SheetContent(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyDictionary<int, SortedDictionary<int, WrittenCell>> Rows => rows;

    /// <summary>Widths in characters, from the first column on.</summary>
    public IReadOnlyList<double> Widths { get; set; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>Heights in points.</summary>
    public SortedDictionary<int, double> Heights { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public List<CellValidation> Validations { get; } = [];

    public List<CellLink> Links { get; } = [];

    /// <summary>Rows that stay in sight and are repeated on each printed page; 0 for none.</summary>
    public int FrozenRows { get; set; }

    /// <summary>First and last row repeated on each printed page.</summary>
    public (int First, int Last)? PrintTitles { get; set; }

    /// <summary>The range that is printed, or null for all.</summary>
    public CellRange? PrintArea { get; set; }

    public bool Landscape { get; set; }

    public bool Protected { get; set; }

    /// <summary>The heading and rows that a filter works on, or null for none.</summary>
    public CellRange? Filter { get; set; }

    /// <summary>Writes a text; null and empty leave a blank cell of that style.</summary>
    public void Text(int row, int column, string? text, CellStyle style) =>
        Put(row, column, new WrittenCell(WrittenKind.Text, text ?? "", style));

    public void Number(int row, int column, decimal? value, CellStyle style) =>
        Put(row, column, new WrittenCell(value is null ? WrittenKind.Text : WrittenKind.Number, value?.ToString(CultureInfo.InvariantCulture) ?? "", style));

    /// <summary>Writes a formula without the equals sign; <paramref name="result"/> is what a program that does not calculate shows.</summary>
    public void Formula(int row, int column, string formula, string result, CellStyle style) =>
        Put(row, column, new WrittenCell(WrittenKind.Formula, result, style) { Formula = formula });

    /// <summary>Merges a range and gives every cell of it the style of the first, so that its border is whole.</summary>
    public void Merge(CellRange range)
    {
        if (range.FirstRow == range.LastRow && range.FirstColumn == range.LastColumn)
        {
            return;
        }

        Merges.Add(range);
        CellStyle style = rows[range.FirstRow][range.FirstColumn].Style;
        for (int row = range.FirstRow; row <= range.LastRow; row++)
        {
            for (int column = range.FirstColumn; column <= range.LastColumn; column++)
            {
                if (!(rows.TryGetValue(row, out SortedDictionary<int, WrittenCell>? cells) && cells.ContainsKey(column)))
                {
                    Text(row, column, null, style);
                }
            }
        }
    }

    private void Put(int row, int column, WrittenCell cell)
    {
        if (!rows.TryGetValue(row, out SortedDictionary<int, WrittenCell>? cells))
        {
            cells = [];
            rows[row] = cells;
        }

        cells[column] = cell;
    }
}

/// <summary>What a written cell holds.</summary>
internal enum WrittenKind
{
    Text,
    Number,
    Formula,
}

/// <summary>A cell about to be written.</summary>
internal sealed record WrittenCell(WrittenKind Kind, string Value, CellStyle Style)
{
    public string? Formula { get; init; }
}

/// <summary>What may be typed in a range, and the help shown beside it.</summary>
internal sealed record CellValidation(CellRange Range)
{
    /// <summary>The words of a drop-down; free text is accepted beside them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A condition on the cell as a formula, or null for none.</summary>
    public string? Condition { get; init; }

    public string? PromptTitle { get; init; }

    public string? Prompt { get; init; }

    public string? Error { get; init; }

    /// <summary>Whether what is not expected is refused instead of asked about.</summary>
    public bool Strict { get; init; }
}

/// <summary>A link from a cell to a place in the same workbook.</summary>
internal sealed record CellLink(int Row, int Column, string Location);
