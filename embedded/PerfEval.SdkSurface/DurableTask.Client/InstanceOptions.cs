namespace Microsoft.DurableTask.Client;

/// <summary>How to end an instance.</summary>
/// <param name="Output">The output to end with.</param>
/// <param name="Recursive">Whether to end its sub-orchestrations too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);

/// <summary>How to delete an instance.</summary>
/// <param name="Recursive">Whether to delete its sub-orchestrations too.</param>
public record PurgeInstanceOptions(bool Recursive = false);

/// <summary>Which instances to delete.</summary>
/// <param name="CreatedFrom">Created then or later.</param>
/// <param name="CreatedTo">Created then or earlier.</param>
/// <param name="Statuses">In one of these statuses.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
