using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

/// <summary>What a DurableTask runtime under test can do beyond running orchestrations.</summary>
[Flags]
public enum Capabilities
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its clock stands still until <see cref="IDurableRuntime.AdvanceAsync"/>, and it can tell when it is idle.</summary>
    ManualClock = 1,

    /// <summary>It can be killed at a commit and started again on what it had stored.</summary>
    Restart = 2,
}

/// <summary>
/// A DurableTask runtime under test. The suite talks to it through the SDK's abstract types only, so it runs on any runtime
/// that someone writes this adapter for.
/// </summary>
public interface IDurableRuntime : IAsyncDisposable
{
    /// <summary>What it can do.</summary>
    Capabilities Capabilities { get; }

    /// <summary>Its client; usable once started.</summary>
    DurableTaskClient Client { get; }

    /// <summary>Its present time.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Adds an orchestrator; before the start.</summary>
    void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run);

    /// <summary>Adds an activity; before the start.</summary>
    void AddActivity<TInput>(string name, Func<TInput?, Task<object?>> run);

    /// <summary>Starts it.</summary>
    Task StartAsync();

    /// <summary>Completes when nothing is left to do at the present time. With <see cref="Capabilities.ManualClock"/>.</summary>
    Task SettleAsync();

    /// <summary>Moves the clock and settles. With <see cref="Capabilities.ManualClock"/>.</summary>
    Task AdvanceAsync(TimeSpan time);

    /// <summary>Dies at once, as a killed process would, and starts again on the same store. With <see cref="Capabilities.Restart"/>.</summary>
    Task RestartAsync();
}
