using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Embedded.Orchestration;

namespace PerfEval.Conformance.Embedded;

/// <summary>What must hold when the process dies at any commit. Only the embedded engine can be killed there.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly EmbeddedRuntime runtime = new();
    private readonly ConcurrentDictionary<string, int> runs = new(StringComparer.Ordinal);
    private int commits;
    private int dieAt;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await runtime.DisposeAsync();

    /// <summary>Every point of the scenario below; the last ones are beyond its end and check that.</summary>
    public static TheoryData<int> Points() => new(Enumerable.Range(1, 60));

    [Theory]
    [MemberData(nameof(Points))]
    public async Task An_instance_ends_the_same_wherever_the_process_dies(int point)
    {
        dieAt = point;
        AddScenario();
        Arm();
        await runtime.StartAsync();

        string? result = await DriveAsync();

        Assert.Equal("round 1: prepared, checked by child, go; round 2: prepared, checked by child, go", result);
        Assert.All(runs.Values, count => Assert.InRange(count, 2, 4));
        Assert.Equal(0, runtime.Engine.Read(connection =>
            MessageTables.InstancesWithMessages(connection).Count + WorkTables.Activities(connection).Count + WorkTables.Timers(connection).Count));
    }

    [Fact]
    public async Task The_points_cover_every_commit_of_the_scenario()
    {
        dieAt = int.MaxValue;
        AddScenario();
        Arm();
        await runtime.StartAsync();

        await DriveAsync();

        Assert.InRange(commits, 40, 60);
    }

    [Fact]
    public async Task A_timer_that_came_due_while_the_process_was_dead_fires_once()
    {
        int fired = 0;
        runtime.AddOrchestrator("Main", async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            if (!context.IsReplaying)
            {
                Interlocked.Increment(ref fired);
            }

            await context.WaitForExternalEvent<object>("Go");
            return null;
        });
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.SettleAsync();

        await runtime.KillAsync();
        runtime.PassTime(TimeSpan.FromDays(10));
        await runtime.ReviveAsync();
        await runtime.SettleAsync();
        await runtime.RestartAsync();
        await runtime.SettleAsync();
        await runtime.Client.RaiseEventAsync(id, "Go");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await runtime.Client.WaitForInstanceCompletionAsync(id)).RuntimeStatus);
        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task An_activity_whose_answer_was_lost_runs_again()
    {
        int called = 0;
        runtime.AddActivity<string>("Work", _ => Task.FromResult<object?>(Interlocked.Increment(ref called)));
        runtime.AddOrchestrator("Main", async context => await context.CallActivityAsync<int>("Work", "x"));
        runtime.Engine.FaultPoint = point => Die(point == "before activity");
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await Assert.ThrowsAsync<InvalidOperationException>(runtime.SettleAsync);
        await runtime.RestartAsync();

        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(2, ended.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Nothing_acts_on_a_decision_that_was_not_committed()
    {
        int called = 0;
        runtime.AddActivity<string>("Work", _ => Task.FromResult<object?>(Interlocked.Increment(ref called)));
        runtime.AddOrchestrator("Main", async context => await context.CallActivityAsync<int>("Work", "x"));
        runtime.Engine.FaultPoint = point => Die(point == "before episode");
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await Assert.ThrowsAsync<InvalidOperationException>(runtime.SettleAsync);

        Assert.Equal(0, called);
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await runtime.Client.GetInstanceAsync(id))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_client_learns_that_the_engine_is_dead()
    {
        runtime.AddOrchestrator("Main", async context => await context.WaitForExternalEvent<string>("Never"));
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.SettleAsync();
        Task<OrchestrationMetadata> end = runtime.Client.WaitForInstanceCompletionAsync(id);

        await runtime.KillAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => end);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => runtime.Client.RaiseEventAsync(id, "Never"));
    }

    private static void Die(bool now)
    {
        if (now)
        {
            throw new InvalidOperationException("killed");
        }
    }

    private void Arm() => runtime.Engine.FaultPoint = _ => Die(Interlocked.Increment(ref commits) == dieAt);

    private void AddScenario()
    {
        runtime.AddActivity<int>("Prepare", round =>
        {
            // The first attempt of each round fails; one lost to a crash leaves its repetition to succeed.
            int attempt = runs.AddOrUpdate($"prepare {round}", 1, (_, count) => count + 1);
            return attempt == 1 ? throw new TimeoutException("busy") : Task.FromResult<object?>("prepared");
        });
        runtime.AddOrchestrator("Child", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(20), CancellationToken.None);
            return "checked by child";
        });
        runtime.AddOrchestrator("Main", async context =>
        {
            string[] done = context.GetInput<string[]>() ?? [];
            int round = done.Length + 1;
            var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)));
            string prepared = await context.CallActivityAsync<string>("Prepare", round, retry);
            string checkedBy = await context.CallSubOrchestratorAsync<string>(
                "Child", options: new SubOrchestrationOptions(instanceId: $"child-{round}"));
            context.SetCustomStatus("waiting");
            await context.WaitForExternalEvent<object>("Go");
            string[] all = [.. done, $"round {round}: {prepared}, {checkedBy}, go"];
            if (round < 2)
            {
                context.ContinueAsNew(all);
                return null;
            }

            return string.Join("; ", all);
        });
    }

    /// <summary>What people and the clock do, over and over, with a new process whenever one died.</summary>
    private async Task<string?> DriveAsync()
    {
        for (int step = 0; step < 200; step++)
        {
            try
            {
                await runtime.SettleAsync();
                OrchestrationMetadata? main = await runtime.Client.GetInstanceAsync("main", getInputsAndOutputs: true);
                if (main is null)
                {
                    await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("main"));
                }
                else if (main.IsCompleted)
                {
                    return main.ReadOutputAs<string>();
                }
                else if (main.ReadCustomStatusAs<string>() == "waiting")
                {
                    await runtime.Client.RaiseEventAsync("main", "Go");
                }
                else
                {
                    await runtime.AdvanceAsync(TimeSpan.FromMinutes(10));
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or ObjectDisposedException)
            {
                await runtime.RestartAsync();
                Arm();
            }
        }

        return "not ended";
    }
}
