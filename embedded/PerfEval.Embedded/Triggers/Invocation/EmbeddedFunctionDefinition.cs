using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>A hosted function as functions and middleware see it.</summary>
internal sealed class EmbeddedFunctionDefinition : FunctionDefinition
{
    public EmbeddedFunctionDefinition(FunctionDescriptor function)
    {
        Name = function.Name;
        EntryPoint = function.EntryPoint;
        PathToAssembly = function.Method.DeclaringType!.Assembly.Location;
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{EntryPoint}#{Name}")))[..16];
        Parameters =
        [
            .. function.Parameters.Select(binding => new FunctionParameter(
                binding.Name, binding.Type, binding.Parameter.HasDefaultValue, binding.Parameter.DefaultValue)),
        ];
        InputBindings = function.Parameters
            .Where(binding => TypeOf(binding, function.Trigger) is not null)
            .ToImmutableDictionary(
                binding => binding.Name,
                BindingMetadata (binding) => new EmbeddedBindingMetadata(binding.Name, TypeOf(binding, function.Trigger)!, BindingDirection.In),
                StringComparer.Ordinal);
        OutputBindings = function.Trigger == TriggerKind.Http
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new EmbeddedBindingMetadata("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static string? TypeOf(ParameterBinding binding, TriggerKind trigger) => (binding.Source, trigger) switch
    {
        (BindingSource.Trigger, TriggerKind.Http) => "httpTrigger",
        (BindingSource.Trigger, TriggerKind.Timer) => "timerTrigger",
        (BindingSource.Trigger, TriggerKind.Orchestration) => "orchestrationTrigger",
        (BindingSource.Trigger, TriggerKind.Activity) => "activityTrigger",
        (BindingSource.DurableClient, _) => "durableClient",
        _ => null,
    };
}

/// <summary>One binding of a hosted function.</summary>
internal sealed class EmbeddedBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
