using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class EventConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [Fact]
    public async Task Events_without_a_waiter_are_kept_in_order()
    {
        Main(async context =>
        {
            await context.WaitForExternalEvent<object>("Go");
            var letters = new List<string>();
            for (int i = 0; i < 4; i++)
            {
                letters.Add(await context.WaitForExternalEvent<string>("Letter"));
            }

            return string.Concat(letters);
        });

        string id = await StartMainAsync();
        foreach (string letter in new[] { "a", "b", "c", "d" })
        {
            await Client.RaiseEventAsync(id, "Letter", letter, Limit());
        }

        await Client.RaiseEventAsync(id, "Go", cancellation: Limit());

        Assert.Equal("abcd", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task The_newest_waiter_gets_the_event()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            Task<string> older = context.WaitForExternalEvent<string>("Letter");
            Task<string> newer = context.WaitForExternalEvent<string>("Letter");
            string first = await await Task.WhenAny(older, newer);
            return $"{(newer.IsCompleted ? "newer" : "older")} {first} {await older}";
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Letter", "a", Limit());
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Letter", "b", Limit());

        Assert.Equal("newer a b", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task A_cancelled_waiter_still_swallows_an_event()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            Task<string> older = context.WaitForExternalEvent<string>("Letter");
            Task<string> newer = context.WaitForExternalEvent<string>("Letter", cancellation.Token);
            cancellation.Cancel();
            string got = await older;
            return $"{newer.IsCanceled} {got}";
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Letter", "swallowed", Limit());
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        await Client.RaiseEventAsync(id, "Letter", "received", Limit());
        Assert.Equal("True received", await ResultOf<string>(id));
    }

    [Fact]
    public async Task Event_names_match_in_any_letter_case()
    {
        Main(context => context.WaitForExternalEvent<string>("SignOff"));

        string id = await StartMainAsync();
        await Client.RaiseEventAsync(id, "signOFF", "同意", Limit());

        Assert.Equal("同意", await ResultOf<string>(id));
    }

    [Fact]
    public async Task One_name_is_awaited_as_one_type_at_a_time()
    {
        Main(async context =>
        {
            _ = context.WaitForExternalEvent<string>("Letter");
            try
            {
                await context.WaitForExternalEvent<int>("LETTER");
                return "no error";
            }
            catch (ArgumentException)
            {
                return "refused";
            }
        });

        Assert.Equal("refused", await RunMainAsync<string>());
    }

    [SkippableFact]
    public async Task A_wait_that_times_out_is_cancelled_and_its_timer_does_not_linger()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("Letter", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                return "timed out";
            }
        });

        string late = await StartMainAsync();
        string early = await ScheduleAsync();
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(early, "Letter", "in time", Limit());
        Assert.Equal("in time", await ResultOf<string>(early));

        await Runtime.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal("timed out", await ResultOf<string>(late));
    }

    [SkippableFact]
    public async Task The_waiter_of_a_wait_that_timed_out_swallows_the_late_event()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("Letter", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            }

            return await context.WaitForExternalEvent<string>("Letter");
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Runtime.AdvanceAsync(TimeSpan.FromHours(1));
        await Client.RaiseEventAsync(id, "Letter", "late", Limit());
        await Runtime.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        await Client.RaiseEventAsync(id, "Letter", "again", Limit());
        Assert.Equal("again", await ResultOf<string>(id));
    }

    [Fact]
    public async Task An_orchestrator_sends_events_to_another_and_those_to_nobody_are_lost()
    {
        Runtime.AddOrchestrator("Sender", context =>
        {
            context.SendEvent("nobody", "Letter", "x");
            context.SendEvent(context.GetInput<string>()!, "Letter", "from a colleague");
            return Task.FromResult<object?>(null);
        });
        Main(context => context.WaitForExternalEvent<string>("Letter"));

        string id = await StartMainAsync();
        string sender = await Client.ScheduleNewOrchestrationInstanceAsync("Sender", id, Limit());

        Assert.Equal("from a colleague", await ResultOf<string>(id));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await EndOf(sender)).RuntimeStatus);
    }

    [Fact]
    public async Task A_payload_that_can_not_be_read_fails_the_one_who_awaits_it()
    {
        Main(async context =>
        {
            try
            {
                await context.WaitForExternalEvent<int>("Number");
                return "read";
            }
            catch (System.Text.Json.JsonException)
            {
                return "unreadable";
            }
        });

        string id = await StartMainAsync();
        await Client.RaiseEventAsync(id, "Number", "not a number", Limit());

        Assert.Equal("unreadable", await ResultOf<string>(id));
    }
}
