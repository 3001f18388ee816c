using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The values that go in and out of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned, readable after the next step of the pipeline ran, and replaceable.</summary>
    /// <exception cref="InvalidOperationException">The result is not a <typeparamref name="T"/>, or the host keeps no bindings.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        object? result = context.GetBindings().InvocationResult;
        return result is T typed
            ? new DefaultInvocationResult<T>(context, typed)
            : throw new InvalidOperationException($"The invocation result is a {result?.GetType().ToString() ?? "null"}, not a {typeof(T)}.");
    }

    /// <summary>What the function returned, readable after the next step of the pipeline ran, and replaceable.</summary>
    /// <exception cref="InvalidOperationException">The host keeps no bindings.</exception>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new DefaultInvocationResult(context, context.GetBindings().InvocationResult);

    internal static IFunctionBindingsFeature GetBindings(this FunctionContext context) =>
        context.Features.Get<IFunctionBindingsFeature>()
        ?? throw new InvalidOperationException($"No feature is registered with the type {typeof(IFunctionBindingsFeature)}.");
}
