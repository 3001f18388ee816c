namespace PerfEval.Documents.Rosters;

/// <summary>A column of a roster sheet.</summary>
/// <param name="Heading">Its heading, by which it is found whatever its place.</param>
/// <param name="Width">Characters.</param>
/// <param name="Required">Whether every row has it.</param>
/// <param name="Help">What to write, shown at the heading and beside the cell.</param>
/// <param name="Example">What a filled cell looks like.</param>
internal sealed record RosterColumn(string Heading, double Width, bool Required, string Help, string Example)
{
    /// <summary>Words of a drop-down.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A sheet of a roster.</summary>
internal sealed record RosterSheet(string Name, string Purpose, IReadOnlyList<RosterColumn> Columns)
{
    /// <summary>Whether a roster may be without it.</summary>
    public bool Optional { get; init; }
}
