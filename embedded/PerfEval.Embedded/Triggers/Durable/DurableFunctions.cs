using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Orchestration;
using PerfEval.Embedded.Triggers.Discovery;
using PerfEval.Embedded.Triggers.Invocation;

namespace PerfEval.Embedded.Triggers.Durable;

/// <summary>Gives the durable engine the orchestrators and activities of an application, each run through the worker's pipeline.</summary>
internal sealed class DurableFunctions(FunctionInvoker invoker, IServiceScopeFactory scopes)
{
    /// <summary>Registers the function where it is an orchestrator or an activity.</summary>
    public void Register(HostedFunction function, OrchestrationRegistry registry)
    {
        FunctionDescriptor descriptor = function.Descriptor;
        switch (descriptor.Trigger)
        {
            case TriggerKind.Orchestration:
                registry.AddOrchestrator(descriptor.DurableName!, context => RunOrchestratorAsync(function, context));
                break;
            case TriggerKind.Activity:
                registry.AddActivity(descriptor.DurableName!, (call, cancellationToken) => RunActivityAsync(function, call, cancellationToken));
                break;
            default:
                break;
        }
    }

    private static Lazy<IReadOnlyDictionary<string, object?>> InstanceData(string instanceId) =>
        new(new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = instanceId });

    private async Task<object?> RunOrchestratorAsync(HostedFunction function, TaskOrchestrationContext context)
    {
        // A replay that ends at an unfinished task is dropped and its scope with it. The end of the scope is not awaited:
        // an orchestrator awaits nothing but its context.
        using IServiceScope scope = scopes.CreateScope();
        return await invoker.InvokeAsync(
            function, new TriggerInput(_ => context, InstanceData(context.InstanceId)), scope.ServiceProvider);
    }

    private async Task<object?> RunActivityAsync(HostedFunction function, ActivityCall call, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await invoker.InvokeAsync(
            function, new TriggerInput(call.ReadInput, InstanceData(call.InstanceId)), scope.ServiceProvider, cancellationToken: cancellationToken);
    }
}
