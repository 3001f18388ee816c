namespace PerfEval.Functions.Projections;

/// <summary>A page of a list.</summary>
/// <param name="Lines">Its forms.</param>
/// <param name="Keys">Where each of them stands in it.</param>
/// <param name="Next">The key after which the next page begins; <see langword="null"/> on the last.</param>
internal sealed record FormPage(IReadOnlyList<FormLine> Lines, IReadOnlyList<string> Keys, string? Next);
