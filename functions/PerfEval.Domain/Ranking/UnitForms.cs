namespace PerfEval.Domain.Ranking;

/// <summary>A budget unit with every form that was issued to it.</summary>
/// <param name="UnitCode">The key.</param>
/// <param name="UnitName">The name.</param>
/// <param name="Forms">Its forms, filed or not.</param>
public sealed record UnitForms(string UnitCode, string UnitName, IReadOnlyList<FormStanding> Forms);
