using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class ContinueAsNewConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [Fact]
    public async Task An_instance_starts_over_with_its_new_input()
    {
        Main(context =>
        {
            int round = context.GetInput<int>();
            if (round < 25)
            {
                context.ContinueAsNew(round + 1);
            }

            return Task.FromResult(round);
        });

        Assert.Equal(25, await RunMainAsync<int>(0));
    }

    [SkippableTheory]
    [InlineData(true, "b")]
    [InlineData(false, "c")]
    public async Task Only_events_that_nobody_took_are_carried_over_and_only_when_asked(bool preserve, string expected)
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            if (context.GetInput<int>() == 1)
            {
                return await context.WaitForExternalEvent<string>("Letter");
            }

            // Takes the first event and is forgotten: that event is gone.
            _ = context.WaitForExternalEvent<string>("Letter");
            await context.WaitForExternalEvent<object>("Go");
            context.ContinueAsNew(1, preserve);
            return null;
        });

        string id = await StartMainAsync(0);
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Letter", "a", Limit());
        await Client.RaiseEventAsync(id, "Letter", "b", Limit());
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Go", cancellation: Limit());
        await Runtime.SettleAsync();
        if (!preserve)
        {
            await Client.RaiseEventAsync(id, "Letter", "c", Limit());
        }

        Assert.Equal(expected, await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task Events_carried_over_keep_their_order_and_come_before_later_ones()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            if (context.GetInput<int>() == 0)
            {
                await context.WaitForExternalEvent<object>("Go");
                context.ContinueAsNew(1);
                return null;
            }

            string letters = string.Empty;
            while (letters.Length < 4)
            {
                letters += await context.WaitForExternalEvent<string>("Letter");
            }

            return letters;
        });

        string id = await StartMainAsync(0);
        await Runtime.SettleAsync();
        foreach (string letter in new[] { "a", "b", "c" })
        {
            await Client.RaiseEventAsync(id, "Letter", letter, Limit());
        }

        await Client.RaiseEventAsync(id, "Go", cancellation: Limit());
        await Client.RaiseEventAsync(id, "Letter", "d", Limit());

        Assert.Equal("abcd", await ResultOf<string>(id));
    }

    [Fact]
    public async Task No_event_is_lost_while_an_instance_starts_over_again_and_again()
    {
        Main(async context =>
        {
            int seen = context.GetInput<int>();
            await context.WaitForExternalEvent<int>("Tick");
            if (seen + 1 == 50)
            {
                return seen + 1;
            }

            context.ContinueAsNew(seen + 1);
            return 0;
        });

        string id = await StartMainAsync(0);
        for (int i = 0; i < 50; i++)
        {
            await Client.RaiseEventAsync(id, "Tick", i, Limit());
        }

        Assert.Equal(50, await ResultOf<int>(id));
    }

    [SkippableFact]
    public async Task Custom_status_does_not_outlive_the_run_that_set_it()
    {
        Needs(Capabilities.ManualClock);
        Main(async context =>
        {
            if (context.GetInput<int>() == 0)
            {
                context.SetCustomStatus("first run");
                context.ContinueAsNew(1);
                return;
            }

            await context.WaitForExternalEvent<object>("Go");
        });

        string id = await StartMainAsync(0);
        await Runtime.SettleAsync();

        Assert.Null((await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Limit()))!.ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task A_parent_gets_the_result_of_the_last_run()
    {
        Runtime.AddOrchestrator("Child", context =>
        {
            int round = context.GetInput<int>();
            if (round < 3)
            {
                context.ContinueAsNew(round + 1);
            }

            return Task.FromResult<object?>(round);
        });
        Main(context => context.CallSubOrchestratorAsync<int>("Child", 0));

        Assert.Equal(3, await RunMainAsync<int>());
    }

    [Fact]
    public async Task A_failure_wins_over_starting_over()
    {
        Main(context =>
        {
            context.ContinueAsNew(1);
            throw new InvalidOperationException("after all not");
        });

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await EndOf(await StartMainAsync(0))).RuntimeStatus);
    }
}
