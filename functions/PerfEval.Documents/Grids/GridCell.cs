namespace PerfEval.Documents.Grids;

/// <summary>What a cell held before it became text.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// <summary>A cell with something in it; <see cref="Text"/> is what a person sees.</summary>
internal sealed record GridCell(int Row, int Column, string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>The value comes from a formula.</summary>
    public bool IsFormula { get; init; }

    /// <summary>The file holds the formula but no result of it.</summary>
    public bool LacksResult { get; init; }
}
