namespace Microsoft.DurableTask.Client;

/// <summary>Where an instance stands.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>Started and not ended.</summary>
    Running,

    /// <summary>Ended with an output.</summary>
    Completed,

    /// <summary>Starting over.</summary>
    [Obsolete("The ContinuedAsNew status is obsolete and exists only for compatibility reasons.")]
    ContinuedAsNew,

    /// <summary>Ended with a failure.</summary>
    Failed,

    /// <summary>Not used.</summary>
    [Obsolete("The Canceled status is not currently used and exists only for compatibility reasons.")]
    Canceled,

    /// <summary>Ended by a client.</summary>
    Terminated,

    /// <summary>Not started.</summary>
    Pending,

    /// <summary>Paused by a client.</summary>
    Suspended,
}
