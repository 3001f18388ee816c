namespace PerfEval.Documents.Rosters;

/// <summary>Where a unit or a form stands in a roster.</summary>
/// <param name="Code">The cell of its code.</param>
/// <param name="Year">The cell of its budget year; a unit has none.</param>
internal readonly record struct RosterPlace(CellAddress Code, CellAddress? Year);
