using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Ranking;

/// <summary>A unit's place.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="Rank">名次; ties share one. <see langword="null"/> where the unit has no official score.</param>
/// <param name="DeclaredRank">The place that the declared scores would have given it, among those that declared.</param>
/// <param name="Grade">The grade of the official score.</param>
/// <param name="Score">The scores.</param>
public sealed record RankedUnit(string Code, string Name, int? Rank, int? DeclaredRank, Grade? Grade, UnitScore Score);
