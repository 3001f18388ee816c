using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class RetryConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    private readonly ConcurrentQueue<TimeSpan> attempts = new();

    [SkippableFact]
    public async Task A_policy_backs_off_up_to_its_longest_pause_and_then_gives_up()
    {
        Needs(Capabilities.ManualClock);
        AddFailing(times: int.MaxValue);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10), 2.0, maxRetryInterval: TimeSpan.FromSeconds(30));
        Main(context => context.CallActivityAsync("Flaky", "x", TaskOptions.FromRetryPolicy(policy)));

        string id = await StartMainAsync();
        await TickAsync(seconds: 200);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusOf(id));
        Assert.Equal([0, 10, 30, 60, 90], attempts.Select(at => at.TotalSeconds));
    }

    [SkippableFact]
    public async Task A_policy_ends_with_the_first_success()
    {
        Needs(Capabilities.ManualClock);
        AddFailing(times: 2);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(5));
        Main(context => context.CallActivityAsync<string>("Flaky", "x", TaskOptions.FromRetryPolicy(policy)));

        string id = await StartMainAsync();
        await TickAsync(seconds: 20);

        Assert.Equal("ok", await ResultOf<string>(id));
        Assert.Equal([0, 5, 10], attempts.Select(at => at.TotalSeconds));
    }

    [SkippableFact]
    public async Task A_policy_gives_up_when_its_time_is_up()
    {
        Needs(Capabilities.ManualClock);
        AddFailing(times: int.MaxValue);
        var policy = new RetryPolicy(100, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(25));
        Main(context => context.CallActivityAsync("Flaky", "x", TaskOptions.FromRetryPolicy(policy)));

        string id = await StartMainAsync();
        await TickAsync(seconds: 60);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusOf(id));
        Assert.Equal([0, 10, 20, 30], attempts.Select(at => at.TotalSeconds));
    }

    [SkippableFact]
    public async Task A_handler_decides_on_the_failure_and_sets_its_own_pace()
    {
        Needs(Capabilities.ManualClock);
        AddFailing(times: int.MaxValue);
        Main(context => context.CallActivityAsync("Flaky", "x", TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromSeconds(7 * retry.LastAttemptNumber), CancellationToken.None);
            return retry.LastFailure.IsCausedBy<TimeoutException>() && retry.TotalRetryTime < TimeSpan.FromSeconds(30);
        })));

        string id = await StartMainAsync();
        await TickAsync(seconds: 80);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusOf(id));
        Assert.Equal([0, 7, 21, 42], attempts.Select(at => at.TotalSeconds));
    }

    [Fact]
    public async Task A_handler_that_says_no_ends_it_after_one_attempt()
    {
        AddFailing(times: int.MaxValue);
        Main(context => context.CallActivityAsync("Flaky", "x", TaskOptions.FromRetryHandler(_ => false)));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Single(attempts);
    }

    [SkippableFact]
    public async Task A_sub_orchestration_is_tried_again_under_the_same_id()
    {
        Needs(Capabilities.ManualClock);
        AddFailing(times: 1);
        Runtime.AddOrchestrator("Child", async context => await context.CallActivityAsync<string>("Flaky", "x"));
        Main(context => context.CallSubOrchestratorAsync<string>(
            "Child", options: TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1))).WithInstanceId("the-child")));

        string id = await StartMainAsync();
        await TickAsync(seconds: 5);

        Assert.Equal("ok", await ResultOf<string>(id));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await StatusOf("the-child"));
    }

    private void AddFailing(int times)
    {
        DateTimeOffset start = Runtime.Now;
        Runtime.AddActivity<string>("Flaky", _ =>
        {
            attempts.Enqueue(Runtime.Now - start);
            return attempts.Count > times ? Task.FromResult<object?>("ok") : throw new TimeoutException("later");
        });
    }

    private async Task TickAsync(int seconds)
    {
        await Runtime.SettleAsync();
        for (int i = 0; i < seconds; i++)
        {
            await Runtime.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
    }
}
