using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>Trigger metadata of an invocation.</summary>
internal sealed class EmbeddedBindingContext(Lazy<IReadOnlyDictionary<string, object?>> data) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => data.Value;
}

/// <summary>The trace that was current when the invocation began.</summary>
internal sealed class EmbeddedTraceContext : TraceContext
{
    public override string TraceParent { get; } = Activity.Current?.Id ?? string.Empty;

    public override string TraceState { get; } = Activity.Current?.TraceStateString ?? string.Empty;
}

/// <summary>The host never retries an invocation itself; durable activities are retried by their orchestration.</summary>
internal sealed class FirstAttempt : RetryContext
{
    public static readonly FirstAttempt Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
