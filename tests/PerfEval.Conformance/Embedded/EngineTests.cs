using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace PerfEval.Conformance.Embedded;

/// <summary>What the embedded engine adds to the SDK's semantics.</summary>
public sealed class EngineTests : IAsyncLifetime
{
    private readonly RecordingLoggers loggers = new();
    private readonly EmbeddedRuntime runtime;

    public EngineTests() => runtime = new EmbeddedRuntime(loggers);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await runtime.DisposeAsync();

    [Fact]
    public async Task Replay_safe_loggers_write_each_line_once()
    {
        runtime.AddActivity<int>("Step", _ => Task.FromResult<object?>(null));
        runtime.AddOrchestrator("Main", async context =>
        {
            ILogger log = context.CreateReplaySafeLogger("story");
            for (int i = 0; i < 4; i++)
            {
                log.LogInformation("chapter {Number}", i);
                await context.CallActivityAsync("Step", i);
            }

            return null;
        });
        await runtime.StartAsync();
        await runtime.Client.WaitForInstanceCompletionAsync(await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main"));

        Assert.Equal(["chapter 0", "chapter 1", "chapter 2", "chapter 3"], loggers.Lines("story"));
    }

    [Fact]
    public async Task The_next_timer_is_known_and_a_cancelled_one_is_not_it()
    {
        runtime.AddOrchestrator("Main", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            _ = context.CreateTimer(TimeSpan.FromHours(1), cancellation.Token);
            Task later = context.CreateTimer(TimeSpan.FromHours(5), CancellationToken.None);
            await context.WaitForExternalEvent<object>("Go");
            cancellation.Cancel();
            await later;
            return null;
        });
        await runtime.StartAsync();
        Assert.Null(runtime.Engine.NextTimerDue);
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.SettleAsync();
        Assert.Equal(runtime.Now.AddHours(1), runtime.Engine.NextTimerDue);

        await runtime.Client.RaiseEventAsync(id, "Go");
        await runtime.SettleAsync();
        Assert.Equal(runtime.Now.AddHours(5), runtime.Engine.NextTimerDue);

        await runtime.RestartAsync();
        Assert.Equal(runtime.Now.AddHours(5), runtime.Engine.NextTimerDue);
        await runtime.Client.TerminateInstanceAsync(id, "enough");
        Assert.Null(runtime.Engine.NextTimerDue);
    }

    [Fact]
    public async Task Hundreds_of_instances_with_thousands_of_activities_all_end()
    {
        runtime.AddActivity<int>("Square", number => Task.FromResult<object?>(number * number));
        runtime.AddOrchestrator("Main", async context =>
        {
            int[] squares = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => context.CallActivityAsync<int>("Square", n)));
            return squares.Sum();
        });
        await runtime.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(n =>
            runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions($"i{n}"))));
        await runtime.SettleAsync();

        var ended = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], FetchInputsAndOutputs: true);
        int sum = 0;
        await foreach (OrchestrationMetadata instance in runtime.Client.GetAllInstancesAsync(ended))
        {
            sum += instance.ReadOutputAs<int>();
        }

        Assert.Equal(300 * 285, sum);
    }

    [Fact]
    public async Task One_instance_may_call_a_thousand_activities_at_once()
    {
        runtime.AddActivity<int>("Same", number => Task.FromResult<object?>(number));
        runtime.AddOrchestrator("Main", async context =>
            (await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => context.CallActivityAsync<int>("Same", n)))).Sum());
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");

        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(499_500, ended.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Activities_of_a_terminated_instance_that_have_not_begun_do_not_run()
    {
        var gate = new TaskCompletionSource();
        int ran = 0;
        runtime.AddActivity<int>("Slow", async _ =>
        {
            Interlocked.Increment(ref ran);
            await gate.Task;
            return null;
        });
        runtime.AddOrchestrator("Main", async context =>
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(n => context.CallActivityAsync("Slow", n)));
            return null;
        });
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.Client.WaitForInstanceStartAsync(id);
        await runtime.Client.TerminateInstanceAsync(id, "enough");
        gate.SetResult();
        await runtime.SettleAsync();

        Assert.InRange(ran, 0, 16);
    }

    [Fact]
    public async Task A_status_that_can_not_be_written_fails_the_orchestrator_that_set_it()
    {
        runtime.AddOrchestrator("Main", context =>
        {
            context.SetCustomStatus(new { Self = (Action)(() => { }) });
            return Task.FromResult<object?>(null);
        });
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");

        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.True(ended.FailureDetails!.IsCausedBy<NotSupportedException>());
    }

    [Fact]
    public async Task A_host_learns_that_the_store_failed()
    {
        runtime.AddOrchestrator("Main", context => context.WaitForExternalEvent<object?>("Go"));
        await runtime.StartAsync();
        Assert.False(runtime.Engine.Fault.IsCompleted);
        runtime.Engine.FaultPoint = _ => throw new IOException("disk full");

        await Assert.ThrowsAsync<IOException>(() => runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main"));

        Assert.Equal("disk full", (await runtime.Engine.Fault).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main"));
        await Assert.ThrowsAsync<IOException>(runtime.SettleAsync);
    }

    [Fact]
    public async Task An_engine_starts_once()
    {
        await runtime.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(runtime.StartAsync);
    }

    [Fact]
    public async Task Orchestrators_under_way_survive_a_graceful_restart()
    {
        runtime.AddActivity<int>("Step", number => Task.FromResult<object?>(number + 1));
        runtime.AddOrchestrator("Main", async context =>
        {
            int one = await context.CallActivityAsync<int>("Step", 0);
            await context.WaitForExternalEvent<object>("Go");
            return await context.CallActivityAsync<int>("Step", one);
        });
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.SettleAsync();
        await runtime.Engine.DisposeAsync();
        await runtime.ReviveAsync();
        await runtime.Client.RaiseEventAsync(id, "Go");

        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(2, ended.ReadOutputAs<int>());
    }

    private sealed class RecordingLoggers : ILoggerFactory
    {
        private readonly ConcurrentQueue<(string Category, string Line)> lines = new();

        public IEnumerable<string> Lines(string category) => lines.Where(entry => entry.Category == category).Select(entry => entry.Line);

        public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Recorder(RecordingLoggers owner, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                owner.lines.Enqueue((category, formatter(state, exception)));
        }
    }
}
