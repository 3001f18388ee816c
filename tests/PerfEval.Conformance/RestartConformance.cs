using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class RestartConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [SkippableFact]
    public async Task Events_that_nobody_took_yet_are_there_after_a_restart()
    {
        Needs(Capabilities.ManualClock | Capabilities.Restart);
        Main(async context =>
        {
            await context.WaitForExternalEvent<object>("Go");
            return await context.WaitForExternalEvent<string>("Letter") + await context.WaitForExternalEvent<string>("Letter");
        });
        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Letter", "a", Limit());
        await Client.RaiseEventAsync(id, "Letter", "b", Limit());
        await Runtime.RestartAsync();

        await Client.RaiseEventAsync(id, "Go", cancellation: Limit());

        Assert.Equal("ab", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task Status_timers_and_finished_work_are_there_after_a_restart()
    {
        Needs(Capabilities.ManualClock | Capabilities.Restart);
        int called = 0;
        Runtime.AddActivity<int>("Step", number => Task.FromResult<object?>(Interlocked.Increment(ref called) * number));
        Main(async context =>
        {
            int result = await context.CallActivityAsync<int>("Step", 7);
            context.SetCustomStatus("sleeping");
            await context.CreateTimer(TimeSpan.FromDays(90), CancellationToken.None);
            return result;
        });
        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Runtime.RestartAsync();
        await Runtime.SettleAsync();
        Assert.Equal("sleeping", (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Limit()))!.ReadCustomStatusAs<string>());

        await Runtime.AdvanceAsync(TimeSpan.FromDays(90));

        Assert.Equal(7, await ResultOf<int>(id));
        Assert.Equal(1, called);
    }

    [SkippableFact]
    public async Task A_suspended_instance_is_still_suspended_after_a_restart()
    {
        Needs(Capabilities.ManualClock | Capabilities.Restart);
        Main(context => context.WaitForExternalEvent<string>("Go"));
        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.SuspendInstanceAsync(id, cancellation: Limit());
        await Client.RaiseEventAsync(id, "Go", "x", Limit());
        await Runtime.SettleAsync();
        await Runtime.RestartAsync();
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusOf(id));

        await Client.ResumeInstanceAsync(id, cancellation: Limit());

        Assert.Equal("x", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task A_start_put_off_is_kept_over_a_restart()
    {
        Needs(Capabilities.ManualClock | Capabilities.Restart);
        Main(_ => Task.FromResult("started"));
        await Runtime.StartAsync();
        await Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("later", Runtime.Now.AddDays(5)), Limit());
        await Runtime.RestartAsync();
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await StatusOf("later"));

        await Runtime.AdvanceAsync(TimeSpan.FromDays(5));

        Assert.Equal("started", await ResultOf<string>("later"));
    }
}
