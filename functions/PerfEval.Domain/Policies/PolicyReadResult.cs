using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Policies;

/// <summary>A policy that was read, or every reason for which it was not.</summary>
internal sealed record PolicyReadResult(ScoringPolicy? Policy, IReadOnlyList<BilingualText> Errors);
