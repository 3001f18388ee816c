using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>The orchestrators and activities that an engine can run, by name; letter case does not matter.</summary>
public sealed class OrchestrationRegistry
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<ActivityCall, CancellationToken, Task<object?>>> activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an orchestrator; it may await only tasks of its context.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public OrchestrationRegistry AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(run);
        orchestrators.Add(name, run);
        return this;
    }

    /// <summary>Adds an activity; it runs at least once for each call, so it is idempotent.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public OrchestrationRegistry AddActivity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(run);
        activities.Add(name, run);
        return this;
    }

    /// <summary>The orchestrator of a name.</summary>
    /// <exception cref="FunctionNotRegisteredException">There is none of that name.</exception>
    internal Func<TaskOrchestrationContext, Task<object?>> Orchestrator(string name) =>
        orchestrators.TryGetValue(name, out var run)
            ? run
            : throw new FunctionNotRegisteredException("orchestrator", name, orchestrators.Keys);

    /// <summary>The activity of a name.</summary>
    /// <exception cref="FunctionNotRegisteredException">There is none of that name.</exception>
    internal Func<ActivityCall, CancellationToken, Task<object?>> Activity(string name) =>
        activities.TryGetValue(name, out var run)
            ? run
            : throw new FunctionNotRegisteredException("activity", name, activities.Keys);
}
