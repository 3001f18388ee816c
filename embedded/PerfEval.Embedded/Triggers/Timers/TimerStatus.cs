namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>What is remembered of a timer function across restarts.</summary>
/// <param name="Schedule">The expression it was written under; under another one it says nothing.</param>
/// <param name="Last">When it last ran; null where it never has.</param>
/// <param name="Next">The occurrence expected next.</param>
/// <param name="Updated">When this was written.</param>
internal sealed record TimerStatus(string Schedule, DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset Updated);
