using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class SubOrchestrationConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [Fact]
    public async Task A_sub_orchestration_knows_its_parent_and_returns_its_result()
    {
        Runtime.AddOrchestrator("Child", context => Task.FromResult<object?>(
            $"{context.GetInput<string>()} {context.Parent!.Name} {context.Parent.InstanceId} {context.InstanceId}"));
        Main(context => context.CallSubOrchestratorAsync<string>("Child", "x", new SubOrchestrationOptions(instanceId: "the-child")));

        string id = await StartMainAsync(id: "the-parent");

        Assert.Equal("x Main the-parent the-child", await ResultOf<string>(id));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await StatusOf("the-child"));
    }

    [Fact]
    public async Task Sub_orchestrations_without_an_id_get_different_ones()
    {
        Runtime.AddOrchestrator("Child", context => Task.FromResult<object?>(context.InstanceId));
        Main(async context => (await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => context.CallSubOrchestratorAsync<string>("Child")))).Distinct(StringComparer.Ordinal).Count());

        Assert.Equal(5, await RunMainAsync<int>());
    }

    [Fact]
    public async Task A_failure_deep_down_keeps_its_causes_on_the_way_up()
    {
        Runtime.AddActivity<string>("Fail", _ => throw new FormatException("bad cell"));
        Runtime.AddOrchestrator("Child", async context =>
        {
            await context.CallActivityAsync("Fail", "x");
            return null;
        });
        Main(async context =>
        {
            try
            {
                await context.CallSubOrchestratorAsync("Child");
                return "nothing thrown";
            }
            catch (TaskFailedException failure)
            {
                return $"{failure.TaskName} {failure.FailureDetails.IsCausedBy<TaskFailedException>()} "
                    + $"{failure.FailureDetails.InnerFailure!.IsCausedBy<FormatException>()}";
            }
        });

        Assert.Equal("Child True True", await RunMainAsync<string>());
    }

    [SkippableFact]
    public async Task Terminating_a_sub_orchestration_fails_the_task_that_waits_for_it()
    {
        Needs(Capabilities.ManualClock);
        Runtime.AddOrchestrator("Child", async context => await context.WaitForExternalEvent<string>("Never"));
        Main(async context =>
        {
            try
            {
                return await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions(instanceId: "the-child"));
            }
            catch (TaskFailedException)
            {
                return "ended";
            }
        });

        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.TerminateInstanceAsync("the-child", "enough", Limit());

        Assert.Equal("ended", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task Terminating_a_parent_leaves_its_children_alone_unless_asked()
    {
        Needs(Capabilities.ManualClock);
        Runtime.AddOrchestrator("Child", async context => await context.WaitForExternalEvent<string>("Never"));
        Main(context => context.CallSubOrchestratorAsync<string>(
            "Child", options: new SubOrchestrationOptions(instanceId: $"child-of-{context.InstanceId}")));

        await StartMainAsync(id: "one");
        await ScheduleAsync(id: "two");
        await Runtime.SettleAsync();
        await Client.TerminateInstanceAsync("one", new TerminateInstanceOptions(), Limit());
        await Client.TerminateInstanceAsync("two", new TerminateInstanceOptions(Recursive: true), Limit());
        await Runtime.SettleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf("child-of-one"));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await StatusOf("child-of-two"));
    }

    [Fact]
    public async Task Versions_are_those_asked_for()
    {
        Runtime.AddOrchestrator("Child", context => Task.FromResult<object?>($"{context.Version} {context.CompareVersionTo("1.9") > 0}"));
        Main(async context => $"{context.Version} / {await context.CallSubOrchestratorAsync<string>(
            "Child", options: new SubOrchestrationOptions { Version = new TaskVersion("1.10") })}");

        await Runtime.StartAsync();
        string id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "Main", new StartOrchestrationOptions { Version = new TaskVersion("2.0") }, Limit());

        Assert.Equal("2.0 / 1.10 True", await ResultOf<string>(id));
    }
}
