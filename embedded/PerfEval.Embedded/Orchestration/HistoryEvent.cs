namespace PerfEval.Embedded.Orchestration;

/// <summary>What happened to, or was decided by, an instance.</summary>
internal enum EventKind
{
    /// <summary>A step began; its time is the orchestrator's clock for the whole step.</summary>
    EpisodeStarted,

    /// <summary>The orchestrator is to start.</summary>
    ExecutionStarted,

    /// <summary>Decision: call an activity.</summary>
    ActivityScheduled,

    /// <summary>An activity returned.</summary>
    ActivityCompleted,

    /// <summary>An activity threw.</summary>
    ActivityFailed,

    /// <summary>Decision: start a timer.</summary>
    TimerCreated,

    /// <summary>A timer came due.</summary>
    TimerFired,

    /// <summary>Decision: call a sub-orchestration.</summary>
    SubOrchestrationScheduled,

    /// <summary>A sub-orchestration returned.</summary>
    SubOrchestrationCompleted,

    /// <summary>A sub-orchestration failed or was terminated.</summary>
    SubOrchestrationFailed,

    /// <summary>Decision: send an event to another instance.</summary>
    EventSent,

    /// <summary>An external event arrived.</summary>
    EventRaised,

    /// <summary>The orchestrator was found to await something that is not durable.</summary>
    IllegalAwait,

    /// <summary>The instance ended; nothing follows.</summary>
    ExecutionEnded,
}

/// <summary>One entry of an instance's history, or one message on its way into it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC; for a timer, when it is due.</param>
/// <param name="TaskId">The task it is about, numbered by the orchestrator's calls.</param>
/// <param name="Name">The activity, orchestrator or event.</param>
/// <param name="Target">The other instance.</param>
/// <param name="Version">The version of a sub-orchestration.</param>
/// <param name="Payload">Input, result, failure or event payload, serialised.</param>
internal sealed record HistoryEvent(
    EventKind Kind,
    DateTime At,
    int TaskId = HistoryEvent.NoTask,
    string? Name = null,
    string? Target = null,
    string? Version = null,
    string? Payload = null)
{
    /// <summary>The task id of events that are about no task.</summary>
    public const int NoTask = -1;

    /// <summary>Whether the orchestrator's code made this happen, so that a replay must make it happen again.</summary>
    public bool IsDecision => Kind
        is EventKind.ActivityScheduled
        or EventKind.TimerCreated
        or EventKind.SubOrchestrationScheduled
        or EventKind.EventSent;

    /// <summary>Whether a replay that made <paramref name="other"/> repeats this decision.</summary>
    public bool IsSameDecisionAs(HistoryEvent other) =>
        Kind == other.Kind
        && TaskId == other.TaskId
        && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Target, other.Target, StringComparison.Ordinal);

    /// <summary>The decision in words, for the error of a replay that diverges.</summary>
    public string Describe() => Kind switch
    {
        EventKind.ActivityScheduled => $"activity '{Name}'",
        EventKind.TimerCreated => $"a timer for {At:O}",
        EventKind.SubOrchestrationScheduled => $"sub-orchestration '{Name}' with id '{Target}'",
        EventKind.EventSent => $"event '{Name}' to '{Target}'",
        _ => Kind.ToString(),
    };
}
