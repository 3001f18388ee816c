using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Embedded.Triggers.Discovery;

/// <summary>A function as its attributes describe it, checked.</summary>
/// <param name="Name">Unique in the application, whatever the case of its letters.</param>
/// <param name="Method">A public method of a public class.</param>
/// <param name="Trigger">What starts it.</param>
/// <param name="Parameters">The method's parameters in order.</param>
/// <param name="Http">Set where the trigger is HTTP.</param>
/// <param name="Timer">Set where the trigger is a timer.</param>
/// <param name="DurableName">The name durable calls use; set for orchestrations and activities.</param>
internal sealed record FunctionDescriptor(
    string Name,
    MethodInfo Method,
    TriggerKind Trigger,
    ImmutableArray<ParameterBinding> Parameters,
    HttpTriggerSettings? Http = null,
    TimerTriggerSettings? Timer = null,
    string? DurableName = null)
{
    /// <summary>Type and method, as messages and <see cref="FunctionDefinition.EntryPoint"/> name them.</summary>
    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";
}

/// <summary>An HTTP trigger.</summary>
/// <param name="Route">Below the route prefix, without leading slash.</param>
/// <param name="Methods">In capitals; empty where every method is answered.</param>
/// <param name="AuthLevel">The access asked for.</param>
internal sealed record HttpTriggerSettings(string Route, ImmutableArray<string> Methods, AuthorizationLevel AuthLevel);

/// <summary>A timer trigger.</summary>
/// <param name="Schedule">As written: an expression or the name of a setting between percent signs.</param>
/// <param name="UseMonitor">Whether the last run is remembered across restarts.</param>
/// <param name="RunOnStartup">Whether it also runs at start.</param>
internal sealed record TimerTriggerSettings(string Schedule, bool UseMonitor, bool RunOnStartup);

/// <summary>Where a parameter's value comes from.</summary>
internal enum BindingSource
{
    Trigger,
    RouteValue,
    FunctionContext,
    CancellationToken,
    DurableClient,
}

/// <summary>One parameter and where its value comes from.</summary>
internal sealed record ParameterBinding(ParameterInfo Parameter, BindingSource Source)
{
    /// <summary>The parameter's name.</summary>
    public string Name => Parameter.Name!;

    /// <summary>The parameter's type.</summary>
    public Type Type => Parameter.ParameterType;
}
