namespace PerfEval.Embedded.Orchestration;

/// <summary>An activity call that waits to be run.</summary>
internal sealed record ActivityWork(long Row, string InstanceId, string Run, int TaskId, string Name, string? Input);

/// <summary>A timer that is set.</summary>
internal readonly record struct SetTimer(DateTime Due, string InstanceId, string Run, int TaskId);

/// <summary>
/// What a transaction made possible. It is acted on only after the commit, so nothing happens that a crash could take back.
/// </summary>
internal sealed class Effects
{
    /// <summary>Instances with messages to read.</summary>
    public List<string> Runnable { get; } = [];

    /// <summary>Activities to run.</summary>
    public List<ActivityWork> Activities { get; } = [];

    /// <summary>Timers to watch.</summary>
    public List<SetTimer> Timers { get; } = [];

    /// <summary>Timers to watch no longer.</summary>
    public List<SetTimer> RemovedTimers { get; } = [];

    /// <summary>Instances whose status may have changed.</summary>
    public List<string> Changed { get; } = [];
}
