using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Campaigns;

/// <summary>One thing that is wrong with a plan.</summary>
/// <param name="Field">The field's path, as <c>units[2].contact.email</c>.</param>
/// <param name="Value">The value that stands there, or <see langword="null"/> where it is missing.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
public sealed record PlanProblem(string Field, string? Value, BilingualText Message);
