using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Tests.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Tests.Triggers.Durable;

public sealed class DurableFunctionTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_activity_gets_its_input_its_context_and_its_own_scope()
    {
        await using TestHost host = await StartAsync();
        OrchestrationMetadata done = await RunAsync(host, "Describe", new Order("茶", 3));
        Assert.Equal("茶 × 3 for order-1, activityTrigger", done.ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("FailsAtOnce")]
    [InlineData("FailsLater")]
    public async Task A_failing_activity_is_seen_as_what_it_threw(string activity)
    {
        await using TestHost host = await StartAsync();
        OrchestrationMetadata done = await RunAsync(host, "Catch", activity);
        Assert.Equal("System.FormatException: no such unit", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_orchestration_is_known_by_the_name_its_trigger_gives()
    {
        await using TestHost host = await StartAsync();
        OrchestrationMetadata done = await RunAsync(host, "renamed", input: null);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal("Named", done.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Middleware_that_leaves_the_thread_of_an_orchestrator_fails_its_instance()
    {
        await using TestHost host = await StartAsync(builder => builder.ConfigureWorker(worker => worker.UseMiddleware(async (_, next) =>
        {
            await Task.Run(static () => { });
            await next();
        })));
        OrchestrationMetadata done = await RunAsync(host, "renamed", input: null);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
    }

    [Fact]
    public void Two_orchestrations_of_one_name_are_refused()
    {
        FunctionDiscoveryException refused = Assert.Throws<FunctionDiscoveryException>(() => FunctionDiscovery.Find([typeof(Clash)]));
        Assert.Contains("The Orchestration name 'Same' is given to", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private static async Task<OrchestrationMetadata> RunAsync(TestHost host, string orchestration, object? input)
    {
        string id = await host.Host.DurableClient.ScheduleNewOrchestrationInstanceAsync(orchestration, input, new StartOrchestrationOptions("order-1"));
        return await host.Host.DurableClient.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
    }

    private Task<TestHost> StartAsync(Action<EmbeddedHostBuilder>? configure = null) => TestHost.StartAsync(
        folder,
        builder =>
        {
            builder.TimeProvider = new SimulatedClock(SampleApp.Start);
            builder.Services.AddScoped<Scoped>();
            configure?.Invoke(builder);
        },
        typeof(Functions));

    public sealed record Order(string Product, int Count);

    public sealed class Scoped;

    public class Functions(Scoped scoped)
    {
        [Function("Describe")]
        public Task<string> Describe([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync<string>("DescribeOrder", context.GetInput<Order>());

        [Function("DescribeOrder")]
        public string DescribeOrder([ActivityTrigger] Order order, FunctionContext context)
        {
            Assert.Same(scoped, context.InstanceServices.GetRequiredService<Scoped>());
            return $"{order.Product} × {order.Count} for {context.BindingContext.BindingData["instanceId"]}, "
                + context.FunctionDefinition.InputBindings["order"].Type;
        }

        [Function("Catch")]
        public async Task<string> Catch([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            try
            {
                await context.CallActivityAsync(context.GetInput<string>()!);
                return "nothing";
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<FormatException>())
            {
                return $"{failure.FailureDetails.ErrorType}: {failure.FailureDetails.ErrorMessage}";
            }
        }

        [Function("FailsAtOnce")]
        public void FailsAtOnce([ActivityTrigger] object? input) => throw new FormatException("no such unit");

        [Function("FailsLater")]
        public async Task FailsLater([ActivityTrigger] object? input)
        {
            await Task.Yield();
            throw new FormatException("no such unit");
        }

        [Function("Named")]
        public Task<string> Named([OrchestrationTrigger(Orchestration = "Renamed")] TaskOrchestrationContext context, FunctionContext function) =>
            Task.FromResult(function.FunctionDefinition.Name);
    }

    public class Clash
    {
        [Function("One")]
        public Task One([OrchestrationTrigger(Orchestration = "Same")] TaskOrchestrationContext context) => Task.CompletedTask;

        [Function("Two")]
        public Task Two([OrchestrationTrigger(Orchestration = "same")] TaskOrchestrationContext context) => Task.CompletedTask;
    }
}
