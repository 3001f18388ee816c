using System.Collections.Immutable;
using System.Reflection;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>
/// Stands in for the worker's bindings feature. That interface is internal to the worker, yet <c>GetInvocationResult</c> reads and
/// writes an invocation's result through it; a proxy can implement it, code cannot.
/// </summary>
internal class BindingsFeatureProxy : DispatchProxy
{
    private const string InterfaceName = "Microsoft.Azure.Functions.Worker.Context.Features.IFunctionBindingsFeature";

    private readonly Dictionary<string, object?> outputs = new(StringComparer.OrdinalIgnoreCase);
    private EmbeddedFunctionContext? context;

    public static bool IsBindingsFeature(Type type) => type.IsInterface && type.FullName == InterfaceName;

    public static object Create(Type feature, EmbeddedFunctionContext context)
    {
        object proxy = Create(feature, typeof(BindingsFeatureProxy));
        ((BindingsFeatureProxy)proxy).context = context;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name)
        {
            case "get_InvocationResult":
                return context!.InvocationResult;
            case "set_InvocationResult":
                context!.InvocationResult = args![0];
                return null;
            case "get_TriggerMetadata":
                return context!.BindingContext.BindingData;
            case "get_InputData":
                return ImmutableDictionary<string, object?>.Empty;
            case "get_OutputBindingData":
                return outputs;
            default:
                return null;
        }
    }
}
