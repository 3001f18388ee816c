namespace Microsoft.Azure.Functions.Worker.Context.Features;

/// <summary>Internal upstream too: where the worker keeps an invocation's bound values and its result.</summary>
internal interface IFunctionBindingsFeature
{
    IReadOnlyDictionary<string, object?> TriggerMetadata { get; }

    IReadOnlyDictionary<string, object?> InputData { get; }

    IDictionary<string, object?> OutputBindingData { get; }

    object? InvocationResult { get; set; }
}
