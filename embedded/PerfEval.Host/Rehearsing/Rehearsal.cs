namespace PerfEval.Host.Rehearsing;

/// <summary>What the people of a sample campaign do, and when: times are China time.</summary>
internal sealed record Rehearsal
{
    /// <summary>When the bureau launches the campaign.</summary>
    public required DateTime LaunchAt { get; init; }

    /// <summary>What is done after it.</summary>
    public required IReadOnlyList<RehearsalAct> Acts { get; init; }
}
