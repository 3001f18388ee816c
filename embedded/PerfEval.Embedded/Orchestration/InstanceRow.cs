using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>An instance as it is stored.</summary>
internal sealed record InstanceRow
{
    /// <summary>The instance's id.</summary>
    public required string Id { get; init; }

    /// <summary>Distinguishes this run from earlier ones of the same id: restarts and continuations.</summary>
    public required string Run { get; init; }

    /// <summary>The orchestrator's name.</summary>
    public required string Name { get; init; }

    /// <summary>The version; empty for none.</summary>
    public required string Version { get; init; }

    /// <summary>Where it stands; never <c>Suspended</c>, which <see cref="IsSuspended"/> says.</summary>
    public required OrchestrationRuntimeStatus Status { get; init; }

    /// <summary>Whether a client paused it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>The serialised input.</summary>
    public string? Input { get; init; }

    /// <summary>The serialised output.</summary>
    public string? Output { get; init; }

    /// <summary>The serialised failure.</summary>
    public string? Failure { get; init; }

    /// <summary>The serialised custom status.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>The serialised labels.</summary>
    public string? Tags { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public required DateTime Created { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTime Updated { get; init; }

    /// <summary>The task of another instance that waits for this one, or null.</summary>
    public ParentTask? Parent { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => Status
        is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    /// <summary>What clients see as status.</summary>
    public OrchestrationRuntimeStatus VisibleStatus =>
        IsSuspended && !HasEnded ? OrchestrationRuntimeStatus.Suspended : Status;
}

/// <summary>The task that waits for a sub-orchestration.</summary>
internal sealed record ParentTask(string InstanceId, string Run, string Name, int TaskId);
