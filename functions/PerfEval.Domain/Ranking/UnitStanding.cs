namespace PerfEval.Domain.Ranking;

/// <summary>A unit with its forms, to be ranked.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="Forms">Every form it was issued, filed or not.</param>
public sealed record UnitStanding(string Code, string Name, IReadOnlyList<FormStanding> Forms);
