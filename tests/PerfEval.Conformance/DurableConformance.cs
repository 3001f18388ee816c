using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

/// <summary>What the parts of the suite share: a runtime, and short forms for what every test does.</summary>
public abstract class DurableConformance : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    protected DurableConformance(IDurableRuntime runtime) => Runtime = runtime;

    protected IDurableRuntime Runtime { get; }

    protected DurableTaskClient Client => Runtime.Client;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Runtime.DisposeAsync();

    /// <summary>A limit for waits that a correct runtime never reaches.</summary>
    protected static CancellationToken Limit() => new CancellationTokenSource(Patience).Token;

    protected void Needs(Capabilities capabilities) =>
        Skip.IfNot(Runtime.Capabilities.HasFlag(capabilities), $"The runtime has no {capabilities & ~Runtime.Capabilities}.");

    /// <summary>Adds the orchestrator <c>Main</c>.</summary>
    protected void Main<TResult>(Func<TaskOrchestrationContext, Task<TResult>> run) =>
        Runtime.AddOrchestrator("Main", async context => await run(context));

    /// <summary>Adds the orchestrator <c>Main</c>, which has no result.</summary>
    protected void Main(Func<TaskOrchestrationContext, Task> run) =>
        Runtime.AddOrchestrator("Main", async context =>
        {
            await run(context);
            return null;
        });

    /// <summary>Starts the runtime and an instance of <c>Main</c>.</summary>
    protected async Task<string> StartMainAsync(object? input = null, string? id = null)
    {
        await Runtime.StartAsync();
        return await ScheduleAsync(input, id);
    }

    /// <summary>Starts an instance of <c>Main</c>.</summary>
    protected Task<string> ScheduleAsync(object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync("Main", input, new StartOrchestrationOptions(id), Limit());

    /// <summary>Waits until an instance has ended.</summary>
    protected Task<OrchestrationMetadata> EndOf(string id) => Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Limit());

    /// <summary>Waits until an instance has completed, and reads its result.</summary>
    protected async Task<T?> ResultOf<T>(string id)
    {
        OrchestrationMetadata ended = await EndOf(id);
        Assert.True(ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed, ended.ToString());
        return ended.ReadOutputAs<T>();
    }

    /// <summary>Starts the runtime and an instance of <c>Main</c>, and reads its result.</summary>
    protected async Task<T?> RunMainAsync<T>(object? input = null) => await ResultOf<T>(await StartMainAsync(input));

    protected async Task<OrchestrationRuntimeStatus?> StatusOf(string id) => (await Client.GetInstanceAsync(id, Limit()))?.RuntimeStatus;
}
