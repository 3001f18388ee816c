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
}

internal sealed record PaperCell(int Row, int Column, int Rows, int Columns, string Text);
