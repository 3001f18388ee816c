namespace PerfEval.Pages.Parts;

/// <summary>How a list stands to one of its columns.</summary>
/// <param name="Address">The list ordered by the column; <see langword="null"/> where that is not offered.</param>
/// <param name="Descending">Whether it is ordered by the column now, from the highest down; <see langword="null"/> where it is ordered by another.</param>
public sealed record ColumnSort(string? Address, bool? Descending);
