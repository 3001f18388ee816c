using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class TimerConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [SkippableFact]
    public async Task A_timer_fires_when_it_is_due_and_not_before()
    {
        Needs(Capabilities.ManualClock);
        Main(context => context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None));

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Runtime.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        await Runtime.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await StatusOf(id));
    }

    [SkippableFact]
    public async Task A_timer_may_be_longer_than_a_year()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            DateTime start = context.CurrentUtcDateTime;
            await context.CreateTimer(start.AddDays(400), CancellationToken.None);
            return (context.CurrentUtcDateTime - start).TotalDays;
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Runtime.AdvanceAsync(TimeSpan.FromDays(399));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        await Runtime.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(400, await ResultOf<double>(id));
    }

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once()
    {
        Main(context => context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await EndOf(await StartMainAsync())).RuntimeStatus);
    }

    [SkippableFact]
    public async Task Timers_fire_in_the_order_they_are_due()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            List<Task<int>> timers = [.. new[] { 30, 10, 20 }.Select(async minutes =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
                return minutes;
            })];
            var order = new List<int>();
            while (timers.Count > 0)
            {
                Task<int> next = await Task.WhenAny(timers);
                timers.Remove(next);
                order.Add(await next);
            }

            return order;
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        for (int i = 0; i < 30; i++)
        {
            await Runtime.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([10, 20, 30], await ResultOf<List<int>>(id) ?? []);
    }

    [SkippableFact]
    public async Task A_cancelled_timer_throws_and_holds_nothing_up()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            Task timer = context.CreateTimer(TimeSpan.FromDays(30), cancellation.Token);
            cancellation.Cancel();
            try
            {
                await timer;
                return "fired";
            }
            catch (OperationCanceledException)
            {
                return "cancelled";
            }
        });

        Assert.Equal("cancelled", await RunMainAsync<string>());
    }

    [SkippableFact]
    public async Task An_event_that_beats_a_timer_ends_the_wait_when_the_timer_is_cancelled()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            Task timer = context.CreateTimer(TimeSpan.FromDays(30), cancellation.Token);
            Task<string> answer = context.WaitForExternalEvent<string>("Answer");
            Task winner = await Task.WhenAny(timer, answer);
            cancellation.Cancel();
            return winner == answer ? await answer : "too late";
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Answer", "yes", Limit());

        Assert.Equal("yes", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task A_timer_that_was_not_cancelled_keeps_the_instance_running_until_it_fires()
    {
        Needs(Capabilities.ManualClock);
        Main(context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
            return Task.FromResult("done");
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        await Runtime.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal("done", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task The_orchestrators_clock_stands_still_within_a_step_and_moves_between_steps()
    {
        Needs(Capabilities.ManualClock);
        DateTime start = Runtime.Now.UtcDateTime;
        Main(async context =>
        {
            DateTime first = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromMinutes(90), CancellationToken.None);
            return new[] { first, context.CurrentUtcDateTime };
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Runtime.AdvanceAsync(TimeSpan.FromMinutes(90));

        Assert.Equal([start, start.AddMinutes(90)], await ResultOf<List<DateTime>>(id) ?? []);
    }
}
