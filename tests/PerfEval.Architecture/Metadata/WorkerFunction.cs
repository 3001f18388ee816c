using System.Reflection;

namespace PerfEval.Architecture.Metadata;

/// <summary>One function, as the worker's generator writes it for the host.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Method">What is called.</param>
/// <param name="Bindings">Parameters' bindings in order, then that of the return value.</param>
internal sealed record WorkerFunction(string Name, MethodInfo Method, IReadOnlyList<WorkerBinding> Bindings)
{
    /// <summary>Type and method.</summary>
    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    /// <summary>The binding that starts it.</summary>
    public WorkerBinding Trigger => Assert.Single(Bindings, binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal));

    /// <summary>Parameters that no binding fills: the worker fills them by type, or by name from the trigger's values.</summary>
    public IEnumerable<ParameterInfo> Unbound => Method.GetParameters().Where(parameter => Bindings.All(binding => binding.Name != parameter.Name));

    /// <summary>Its lines of the listing.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Name} {EntryPoint}";
        foreach (WorkerBinding binding in Bindings)
        {
            yield return binding.ToString();
        }

        foreach (ParameterInfo parameter in Unbound)
        {
            yield return $"    - {parameter.Name}: {parameter.ParameterType.FullName}";
        }
    }
}
