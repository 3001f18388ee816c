using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Embedded.Orchestration;
using PerfEval.Embedded.Time;

namespace PerfEval.Conformance.Embedded;

/// <summary>The embedded engine, on a simulated clock and a file of its own.</summary>
public sealed class EmbeddedRuntime : IDurableRuntime
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-durable-").FullName;
    private readonly OrchestrationRegistry registry = new();
    private readonly SimulatedClock clock = new(new DateTimeOffset(2021, 1, 15, 8, 0, 0, TimeSpan.Zero));
    private readonly ILoggerFactory loggers;
    private DurableEngine engine;

    public EmbeddedRuntime(ILoggerFactory? loggers = null)
    {
        this.loggers = loggers ?? NullLoggerFactory.Instance;
        engine = NewEngine();
    }

    public Capabilities Capabilities => Capabilities.ManualClock | Capabilities.Restart;

    public DurableTaskClient Client => engine.Client;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The engine of the present life.</summary>
    public DurableEngine Engine => engine;

    public void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) => registry.AddOrchestrator(name, run);

    public void AddActivity<TInput>(string name, Func<TInput?, Task<object?>> run) =>
        registry.AddActivity(name, (call, _) => run(call.ReadInput<TInput>()));

    public Task StartAsync() => engine.StartAsync();

    public Task SettleAsync() => engine.WhenIdleAsync();

    public Task AdvanceAsync(TimeSpan time)
    {
        clock.AdvanceTo(clock.GetUtcNow() + time);
        return engine.WhenIdleAsync();
    }

    /// <summary>Moves the clock with nobody looking: what comes due meanwhile is found later.</summary>
    public void PassTime(TimeSpan time) => clock.AdvanceTo(clock.GetUtcNow() + time);

    public async Task RestartAsync()
    {
        await KillAsync();
        await ReviveAsync();
    }

    /// <summary>Dies: from now on nothing is committed.</summary>
    public async Task KillAsync()
    {
        engine.FaultPoint = _ => throw new InvalidOperationException("killed");
        await engine.DisposeAsync();
    }

    /// <summary>Starts a new engine on the dead one's file.</summary>
    public Task ReviveAsync()
    {
        engine = NewEngine();
        return engine.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private DurableEngine NewEngine() => new(Path.Combine(folder, "durable.db"), registry, clock, loggers);
}
