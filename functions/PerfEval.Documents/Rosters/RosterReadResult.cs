using PerfEval.Domain.Campaigns;

namespace PerfEval.Documents.Rosters;

/// <summary>A roster that was read.</summary>
public sealed record RosterReadResult
{
    /// <summary>The units with their forms as issued, in the order of the roster. Not to be launched while there is an error.</summary>
    public IReadOnlyList<PlannedUnit> Units { get; init; } = [];

    /// <summary>All problems at once, each with its sheet and cell.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];

    /// <summary>Whether the units may be launched.</summary>
    public bool Succeeded => !Problems.Any(p => p.Severity == ProblemSeverity.Error);
}
