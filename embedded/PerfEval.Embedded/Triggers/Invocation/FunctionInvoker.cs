using Microsoft.Azure.Functions.Worker.Middleware;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>Runs functions through the middleware pipeline.</summary>
internal sealed class FunctionInvoker(FunctionExecutionDelegate pipeline)
{
    /// <summary>Runs one invocation and answers its result.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="input">What the trigger brings.</param>
    /// <param name="services">The services of this invocation's scope, which the caller ends.</param>
    /// <param name="items">Values to put in the context's items before the pipeline runs.</param>
    /// <param name="cancellationToken">Given to the function.</param>
    public async Task<object?> InvokeAsync(
        HostedFunction function,
        TriggerInput input,
        IServiceProvider services,
        IReadOnlyDictionary<object, object>? items = null,
        CancellationToken cancellationToken = default)
    {
        var context = new EmbeddedFunctionContext(function, input, services, cancellationToken);
        foreach ((object key, object value) in items ?? new Dictionary<object, object>())
        {
            context.Items[key] = value;
        }

        await pipeline(context);
        return context.InvocationResult;
    }
}
