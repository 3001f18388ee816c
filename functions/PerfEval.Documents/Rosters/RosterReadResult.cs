using PerfEval.Domain.Campaigns;

namespace PerfEval.Documents.Rosters;

/// <summary>A roster that was read.</summary>
public sealed record RosterReadResult
{
    /// <summary>The units with their forms as issued, in the order of the roster. Not to be launched while there is an error.</summary>
    public IReadOnlyList<PlannedUnit> Units { get; init; } = [];

    /// <summary>All problems at once, each with its sheet and cell.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];

    /// <summary>Where units and forms stand: by the unit's code, and by its code and the project's.</summary>
    internal IReadOnlyDictionary<(string Unit, string? Project), RosterPlace> Places { get; init; } = new Dictionary<(string, string?), RosterPlace>();

    /// <summary>The cell with the code of a unit or, where <paramref name="project"/> is named, of its form; null where it is not in the roster.</summary>
    public CellAddress? CellOf(string unit, string? project = null) => Places.TryGetValue((unit, project), out RosterPlace place) ? place.Code : null;

    /// <summary>The cell with the budget year of a form; null where it is not in the roster.</summary>
    public CellAddress? YearCellOf(string unit, string project) => Places.TryGetValue((unit, project), out RosterPlace place) ? place.Year : null;

    /// <summary>Whether the units may be launched.</summary>
    public bool Succeeded => !Problems.Any(p => p.Severity == ProblemSeverity.Error);
}
