using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class ReplayConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [Fact]
    public async Task New_ids_are_the_same_in_every_replay_and_different_from_each_other()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        Runtime.AddActivity<int>("Step", _ => Task.FromResult<object?>(null));
        Main(async context =>
        {
            Guid first = context.NewGuid();
            Guid second = context.NewGuid();
            await context.CallActivityAsync("Step", 1);
            Guid third = context.NewGuid();
            await context.CallActivityAsync("Step", 2);
            seen.Add(first);
            return new[] { first, second, third };
        });

        string id = await StartMainAsync();
        Guid[]? ids = await ResultOf<Guid[]>(id);
        string other = await ScheduleAsync();
        Guid[]? others = await ResultOf<Guid[]>(other);

        Assert.Equal(6, ids!.Concat(others!).Distinct().Count());
        Assert.Contains(ids![0], seen);
    }

    [Fact]
    public async Task Replaying_is_told_from_playing()
    {
        int played = 0;
        Runtime.AddActivity<int>("Step", _ => Task.FromResult<object?>(null));
        Main(async context =>
        {
            for (int i = 0; i < 3; i++)
            {
                if (!context.IsReplaying)
                {
                    Interlocked.Increment(ref played);
                }

                await context.CallActivityAsync("Step", i);
            }
        });

        await EndOf(await StartMainAsync());

        Assert.Equal(3, played);
    }

    [SkippableFact]
    public async Task An_orchestrator_stays_on_one_thread_through_yields_and_helpers()
    {
        Needs(Capabilities.ManualClock);
        Runtime.AddActivity<int>("Step", number => Task.FromResult<object?>(number));
        Main(async context =>
        {
            async Task<int> Helper(int number)
            {
                await Task.Yield();
                return await context.CallActivityAsync<int>("Step", number);
            }

            int[] all = await Task.WhenAll(Helper(1), Helper(2), Helper(3));
            await Task.Yield();
            return all.Sum();
        });

        Assert.Equal(6, await RunMainAsync<int>());
    }

    [Fact]
    public async Task A_replay_that_calls_something_else_fails_the_instance_and_names_both()
    {
        int runs = 0;
        Runtime.AddActivity<int>("First", _ => Task.FromResult<object?>(null));
        Runtime.AddActivity<int>("Second", _ => Task.FromResult<object?>(null));
        Main(context => context.CallActivityAsync(Interlocked.Increment(ref runs) == 1 ? "First" : "Second", 1));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("First", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("Second", ended.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_that_calls_another_kind_of_task_fails_the_instance()
    {
        int runs = 0;
        Runtime.AddActivity<int>("First", _ => Task.FromResult<object?>(null));
        Main(context => Interlocked.Increment(ref runs) == 1
            ? context.CallActivityAsync("First", 1)
            : context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("First", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
