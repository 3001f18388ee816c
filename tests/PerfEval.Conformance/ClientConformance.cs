using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class ClientConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    [SkippableFact]
    public async Task A_start_is_refused_while_an_instance_of_the_id_has_not_ended()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        await StartMainAsync(id: "running");
        await ScheduleAsync(id: "suspended");
        await Client.ScheduleNewOrchestrationInstanceAsync(
            "Main", new StartOrchestrationOptions("pending", Runtime.Now.AddDays(1)), Limit());
        await Runtime.SettleAsync();
        await Client.SuspendInstanceAsync("suspended", cancellation: Limit());
        await Runtime.SettleAsync();

        foreach (string id in new[] { "running", "suspended", "pending" })
        {
            await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => ScheduleAsync(id: id));
        }
    }

    [Fact]
    public async Task An_ended_instance_runs_again_under_the_same_id()
    {
        Runtime.AddActivity<string>("Fail", _ => throw new FormatException("x"));
        Main(async context =>
        {
            string input = context.GetInput<string>()!;
            if (input == "fail")
            {
                await context.CallActivityAsync("Fail", "x");
            }
            else if (input == "wait")
            {
                await context.WaitForExternalEvent<string>("Never");
            }

            return input;
        });

        await Runtime.StartAsync();
        Assert.Equal("once", await ResultOf<string>(await ScheduleAsync("once", "same")));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await EndOf(await ScheduleAsync("fail", "same"))).RuntimeStatus);
        await ScheduleAsync("wait", "same");
        await Client.WaitForInstanceStartAsync("same", Limit());
        await Client.TerminateInstanceAsync("same", "stop", Limit());
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await EndOf("same")).RuntimeStatus);
        Assert.Equal("again", await ResultOf<string>(await ScheduleAsync("again", "same")));
    }

    [Fact]
    public async Task Statuses_named_by_the_caller_refuse_the_start()
    {
        Main(_ => Task.FromResult("done"));
        await ResultOf<string>(await StartMainAsync(id: "once"));
        StartOrchestrationOptions options = new StartOrchestrationOptions("once").WithDedupeStatuses(
            OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => Client.ScheduleNewOrchestrationInstanceAsync("Main", options, Limit()));
    }

    [Fact]
    public async Task An_event_to_a_missing_or_finished_instance_is_an_error()
    {
        Main(_ => Task.FromResult("done"));
        await ResultOf<string>(await StartMainAsync(id: "finished"));

        var missing = await Assert.ThrowsAsync<RpcException>(() => Client.RaiseEventAsync("missing", "Any", cancellation: Limit()));
        var finished = await Assert.ThrowsAsync<RpcException>(() => Client.RaiseEventAsync("finished", "Any", cancellation: Limit()));

        Assert.Equal(StatusCode.NotFound, missing.StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, finished.StatusCode);
    }

    [SkippableFact]
    public async Task An_instance_starts_when_it_is_asked_to_and_keeps_earlier_events()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        await Runtime.StartAsync();
        string id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "Main", new StartOrchestrationOptions("later", Runtime.Now.AddDays(2)), Limit());
        await Client.RaiseEventAsync(id, "Go", "early bird", Limit());
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, await StatusOf(id));

        await Runtime.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal("early bird", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task A_suspended_instance_does_nothing_until_it_is_resumed()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.SuspendInstanceAsync(id, "holiday", Limit());
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync(id, "Go", "x", Limit());
        await Runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusOf(id));

        await Client.ResumeInstanceAsync(id, "back", Limit());

        Assert.Equal("x", await ResultOf<string>(id));
    }

    [SkippableFact]
    public async Task A_terminated_instance_keeps_the_given_output_and_hears_nothing_more()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        string id = await StartMainAsync();
        await Runtime.SettleAsync();
        await Client.TerminateInstanceAsync(id, "called off", Limit());

        OrchestrationMetadata ended = await EndOf(id);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("called off", ended.ReadOutputAs<string>());
        await Assert.ThrowsAsync<RpcException>(() => Client.TerminateInstanceAsync(id, "again", Limit()));
    }

    [SkippableFact]
    public async Task Ended_instances_can_be_purged_and_others_can_not()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        await StartMainAsync(id: "ended");
        await ScheduleAsync(id: "ended-too");
        await ScheduleAsync(id: "running");
        await Runtime.SettleAsync();
        await Client.RaiseEventAsync("ended", "Go", "x", Limit());
        await Client.RaiseEventAsync("ended-too", "Go", "x", Limit());
        await Runtime.SettleAsync();

        Assert.Equal(0, (await Client.PurgeInstanceAsync("missing", Limit())).PurgedInstanceCount);
        Assert.Equal(1, (await Client.PurgeInstanceAsync("ended", Limit())).PurgedInstanceCount);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client.PurgeInstanceAsync("running", Limit()));
        Assert.Equal(1, (await Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(), Limit())).PurgedInstanceCount);
        Assert.Null(await StatusOf("ended"));
        Assert.Null(await StatusOf("ended-too"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf("running"));
    }

    [Fact]
    public async Task An_instance_can_be_run_again_as_it_was()
    {
        Main(context => Task.FromResult(context.GetInput<int>() * 2));
        string id = await StartMainAsync(21);
        Assert.Equal(42, await ResultOf<int>(id));

        string same = await Client.RestartAsync(id, restartWithNewInstanceId: false, Limit());
        Assert.Equal(id, same);
        Assert.Equal(42, await ResultOf<int>(same));
        string other = await Client.RestartAsync(id, restartWithNewInstanceId: true, Limit());
        Assert.NotEqual(id, other);
        Assert.Equal(42, await ResultOf<int>(other));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.RestartAsync("missing", cancellation: Limit()));
    }

    [SkippableFact]
    public async Task A_query_selects_by_status_prefix_and_creation_and_comes_in_pages()
    {
        Needs(Capabilities.ManualClock);
        AddWaiting();
        await Runtime.StartAsync();
        for (int i = 0; i < 7; i++)
        {
            await ScheduleAsync(id: $"campaign-{i}");
            await ScheduleAsync(id: $"submission-{i}");
            await Runtime.AdvanceAsync(TimeSpan.FromHours(1));
        }

        await Client.RaiseEventAsync("campaign-3", "Go", "x", Limit());
        await Runtime.SettleAsync();
        var query = new OrchestrationQuery(InstanceIdPrefix: "campaign-", Statuses: [OrchestrationRuntimeStatus.Running], PageSize: 4);
        List<int> pages = [];
        List<string> ids = [];
        await foreach (Page<OrchestrationMetadata> page in Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(instance => instance.InstanceId));
        }

        Assert.Equal(["campaign-0", "campaign-1", "campaign-2", "campaign-4", "campaign-5", "campaign-6"], ids.Order(StringComparer.Ordinal));
        Assert.All(pages, count => Assert.InRange(count, 0, 4));
        var recent = new OrchestrationQuery(CreatedFrom: Runtime.Now.AddHours(-2), InstanceIdPrefix: "sub");
        Assert.Equal(2, await CountAsync(recent));
        Assert.Equal(14, await CountAsync(new OrchestrationQuery()));
    }

    [Fact]
    public async Task Payloads_are_read_only_when_they_were_asked_for()
    {
        Main(context =>
        {
            context.SetCustomStatus(new[] { 1, 2 });
            return Task.FromResult("out");
        });
        string id = await StartMainAsync("in");
        await EndOf(id);

        OrchestrationMetadata without = (await Client.GetInstanceAsync(id, getInputsAndOutputs: false, Limit()))!;
        OrchestrationMetadata with = (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Limit()))!;

        Assert.Throws<InvalidOperationException>(() => without.ReadOutputAs<string>());
        Assert.Equal("in", with.ReadInputAs<string>());
        Assert.Equal("out", with.ReadOutputAs<string>());
        Assert.Equal([1, 2], with.ReadCustomStatusAs<int[]>()!);
        Assert.Equal("Main", with.Name);
        Assert.True(with.IsCompleted);
    }

    [Fact]
    public async Task Labels_stay_with_the_instance()
    {
        Main(_ => Task.FromResult("out"));
        await Runtime.StartAsync();
        string id = await Client.ScheduleNewOrchestrationInstanceAsync(
            "Main",
            new StartOrchestrationOptions { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["bureau"] = "江岸" } },
            Limit());

        Assert.Equal("江岸", (await EndOf(id)).Tags["bureau"]);
    }

    [Fact]
    public async Task Waiting_for_an_end_ends_when_it_is_cancelled()
    {
        AddWaiting();
        string id = await StartMainAsync();
        using var cancellation = new CancellationTokenSource();
        Task<OrchestrationMetadata> end = Client.WaitForInstanceCompletionAsync(id, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Theory]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\\b")]
    public async Task Ids_that_storage_can_not_hold_are_refused(string id)
    {
        AddWaiting();
        await Runtime.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => ScheduleAsync(id: id));
    }

    private void AddWaiting() => Main(context => context.WaitForExternalEvent<string>("Go"));

    private async Task<int> CountAsync(OrchestrationQuery query)
    {
        int count = 0;
        await foreach (OrchestrationMetadata _ in Client.GetAllInstancesAsync(query))
        {
            count++;
        }

        return count;
    }
}
