namespace PerfEval.Documents.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
public sealed record ListColumn(string Name, double Width);
