namespace PerfEval.Host.Rehearsing;

/// <summary>A request of a rehearsal that was refused, with the answer.</summary>
internal sealed class RefusedException(string subject, string answer) : Exception($"{subject}: {answer}");
