namespace PerfEval.Domain.Policies;

/// <summary>One value of a policy as its file states it, for listings: what, how much, on which basis.</summary>
/// <param name="Path">Where it stands in the file, such as <c>budget.points</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Reference">Its basis.</param>
/// <param name="Checked">Whether the value was confirmed against the basis itself.</param>
public sealed record PolicyValue(string Path, string Value, LegalReference Reference, bool Checked);
