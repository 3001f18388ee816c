namespace PerfEval.Documents.Tests.Foreign;

/// <summary>A form as it was published: paragraphs, a table with merged cells, paragraphs. Nothing of our template is in it.</summary>
internal sealed class PaperForm(int columns)
{
    private readonly List<PaperCell> cells = [];

    public int Columns { get; } = columns;

    public List<string> Before { get; } = [];

    public List<string> After { get; } = [];

    public IReadOnlyList<PaperCell> Cells => cells;

    public int Row { get; private set; }

    public void Put(int column, int span, string? text, int rows = 1) => PutAt(Row, column, span, text, rows);

    public void PutAt(int row, int column, int span, string? text, int rows = 1) => cells.Add(new PaperCell(row, column, rows, span, text ?? ""));

    public void Next() => Row++;

    /// <summary>Forms beside one another as one wide table, so many blank columns between them.</summary>
    public static PaperForm Beside(int gap, params IReadOnlyList<PaperForm> forms)
    {
        var wide = new PaperForm(forms.Sum(f => f.Columns) + (gap * (forms.Count - 1)));
        int left = 0;
        foreach (PaperForm form in forms)
        {
            int top = 0;
            foreach (string line in form.Before)
            {
                wide.PutAt(top++, left, form.Columns, line);
            }

            foreach (PaperCell cell in form.cells)
            {
                wide.PutAt(top + cell.Row, left + cell.Column, cell.Columns, cell.Text, cell.Rows);
            }

            top += form.Row;
            foreach (string line in form.After)
            {
                wide.PutAt(top++, left, form.Columns, line);
            }

            wide.Row = Math.Max(wide.Row, top);
            left += form.Columns + gap;
        }

        return wide;
    }
}

internal sealed record PaperCell(int Row, int Column, int Rows, int Columns, string Text);
