using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How an activity or sub-orchestration is called.</summary>
public record TaskOptions
{
    /// <summary>Starts options with retries.</summary>
    public TaskOptions(TaskRetryOptions? retry)
        : this(retry, null)
    {
    }

    /// <summary>Starts options with retries and tags.</summary>
    public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>Copies options.</summary>
    public TaskOptions(TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Retry = options.Retry;
        Tags = options.Tags;
    }

    /// <summary>How to retry, or null for one attempt.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Labels of the task, or null.</summary>
    public IDictionary<string, string>? Tags { get; init; }

    /// <summary>Options that retry by policy.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new((TaskRetryOptions?)policy);

    /// <summary>Options that retry by handler.</summary>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new((TaskRetryOptions?)handler);

    /// <summary>Options that retry by handler.</summary>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new((TaskRetryOptions?)handler);

    /// <summary>These options for a sub-orchestration with the given id.</summary>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Starts options with retries and an id.</summary>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    /// <summary>Starts from other options; an id given here wins over theirs.</summary>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
    {
        var derived = options as SubOrchestrationOptions;
        InstanceId = instanceId ?? derived?.InstanceId;
        Version = derived?.Version;
    }

    /// <summary>Copies options.</summary>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
    {
        InstanceId = options.InstanceId;
        Version = options.Version;
    }

    /// <summary>The id, or null for a generated one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The version, or null for the default.</summary>
    public TaskVersion? Version { get; init; }
}

/// <summary>How an orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Starts options with an id and a time.</summary>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>Copies options.</summary>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>The id, or null for a generated one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When to start, or null for now.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Labels of the instance.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary.Create<string, string>();

    /// <summary>The version, or null for the client's default.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Statuses in which an instance with the id refuses the start, or null for the runtime's default.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
