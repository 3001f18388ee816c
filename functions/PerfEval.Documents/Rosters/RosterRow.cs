using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Rosters;

/// <summary>A row of a roster sheet, its cells by the headings of their columns.</summary>
internal sealed class RosterRow(string sheet, int row, IReadOnlyDictionary<string, int> columns, IReadOnlyList<GridCell> cells)
{
    public bool IsBlank => !cells.Any(c => !string.IsNullOrWhiteSpace(c.Text) && columns.Values.Contains(c.Column));

    public string? this[string heading]
    {
        get
        {
            if (columns.TryGetValue(heading, out int column))
            {
                foreach (GridCell cell in cells)
                {
                    if (cell.Column == column)
                    {
                        return CellText.Clean(cell.Text);
                    }
                }
            }

            return null;
        }
    }

    /// <summary>The same row, some columns under other headings.</summary>
    public RosterRow Under(IReadOnlyDictionary<string, int> headings) => new(sheet, row, headings, cells);

    public IReadOnlyDictionary<string, int> Columns => columns;

    public CellAddress Cell(string heading) => new(sheet, CellReference.Format(row, columns.GetValueOrDefault(heading)));
}
