using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>One invocation of a hosted function.</summary>
internal sealed class EmbeddedFunctionContext : FunctionContext
{
    private readonly TriggerInput input;

    public EmbeddedFunctionContext(HostedFunction function, TriggerInput input, IServiceProvider services, CancellationToken cancellationToken)
    {
        Function = function;
        this.input = input;
        InstanceServices = services;
        CancellationToken = cancellationToken;
        BindingContext = new EmbeddedBindingContext(input.BindingData);
        Features = new InvocationFeatures(this);
    }

    public HostedFunction Function { get; }

    /// <summary>What the function returned, or what a middleware put in its place.</summary>
    public object? InvocationResult { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext { get; } = new EmbeddedTraceContext();

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext => FirstAttempt.Instance;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; }

    public override CancellationToken CancellationToken { get; }

    /// <summary>The trigger's value as the type the function asks for.</summary>
    public object? ReadTrigger(Type type) => input.Read(type);
}

/// <summary>What a trigger brings to an invocation.</summary>
/// <param name="Read">The trigger's value as a type.</param>
/// <param name="BindingData">Made when first asked for.</param>
internal sealed record TriggerInput(Func<Type, object?> Read, Lazy<IReadOnlyDictionary<string, object?>> BindingData);
