using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Embedded.Orchestration;

namespace PerfEval.Conformance.Embedded;

/// <summary>How the embedded engine finds orchestrators that await what is not durable; runtimes differ in what they find.</summary>
public sealed class IllegalAwaitTests : IAsyncLifetime
{
    private readonly EmbeddedRuntime runtime = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await runtime.DisposeAsync();

    [Fact]
    public async Task A_task_of_another_thread()
    {
        TaskFailureDetails failure = await FailureOfAsync(async _ => await Task.Run<object?>(() => 1));

        Assert.True(failure.IsCausedBy<IllegalAwaitException>());
    }

    [Fact]
    public async Task A_task_that_nothing_durable_completes()
    {
        var never = new TaskCompletionSource<object?>();

        TaskFailureDetails failure = await FailureOfAsync(_ => never.Task);

        Assert.True(failure.IsCausedBy<IllegalAwaitException>());
        Assert.Contains("Main", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_task_that_completes_long_after_the_step()
    {
        var foreign = new TaskCompletionSource<object?>();
        runtime.AddOrchestrator("Main", async context =>
        {
            Task<object?> durable = context.WaitForExternalEvent<object?>("Never");
            return await await Task.WhenAny(durable, foreign.Task);
        });
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await runtime.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await runtime.Client.GetInstanceAsync(id))!.RuntimeStatus);

        await Task.Run(() => foreign.SetResult(null));
        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.True(ended.FailureDetails!.IsCausedBy<IllegalAwaitException>());
    }

    [Fact]
    public async Task The_context_behind_ConfigureAwait_false()
    {
        runtime.AddActivity<int>("Step", _ => Task.FromResult<object?>(null));

        TaskFailureDetails failure = await FailureOfAsync(async context =>
        {
            await context.CallActivityAsync("Step", 1).ConfigureAwait(false);
            await context.CallActivityAsync("Step", 2);
            return null;
        });

        Assert.True(failure.IsCausedBy<IllegalAwaitException>());
    }

    [Fact]
    public async Task The_context_used_from_another_thread()
    {
        TaskFailureDetails failure = await FailureOfAsync(context =>
        {
            Exception? seen = null;
            var thread = new Thread(() => seen = Record.Exception(() => { context.NewGuid(); }));
            thread.Start();
            thread.Join();
            throw seen!;
        });

        Assert.True(failure.IsCausedBy<IllegalAwaitException>());
    }

    private async Task<TaskFailureDetails> FailureOfAsync(Func<TaskOrchestrationContext, Task<object?>> run)
    {
        runtime.AddOrchestrator("Main", run);
        await runtime.StartAsync();
        string id = await runtime.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        OrchestrationMetadata ended = await runtime.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        return ended.FailureDetails!;
    }
}
