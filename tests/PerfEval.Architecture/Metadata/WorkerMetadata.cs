using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace PerfEval.Architecture.Metadata;

/// <summary>
/// Reads an assembly's functions by the rules of Microsoft.Azure.Functions.Worker.Sdk.Generators 1.3.6 (the generator of
/// function metadata): public methods marked with <c>Function</c>; a binding for each parameter with an attribute two
/// levels below <c>BindingAttribute</c>, its settings taken from constructor and named arguments that are not null; a
/// binding <c>http</c>, <c>$return</c>, <c>Out</c> for whatever an HTTP function returns.
/// </summary>
internal static class WorkerMetadata
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The functions of an assembly, by name.</summary>
    public static IReadOnlyList<WorkerFunction> Read(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false))
            .Select(Read)
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    private static WorkerFunction Read(MethodInfo method)
    {
        List<WorkerBinding> bindings =
        [
            .. method.GetParameters().SelectMany(parameter => parameter.CustomAttributes.Where(IsBinding).Select(attribute => Read(parameter, attribute))),
        ];
        if (bindings.Exists(binding => binding.Type == "httpTrigger"))
        {
            bindings.Add(new WorkerBinding("$return", "http", "Out", null, ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty));
        }

        return new WorkerFunction(method.GetCustomAttribute<FunctionAttribute>()!.Name, method, bindings);
    }

    private static bool IsBinding(CustomAttributeData attribute) => attribute.AttributeType.BaseType?.BaseType == typeof(BindingAttribute);

    private static WorkerBinding Read(ParameterInfo parameter, CustomAttributeData attribute)
    {
        string type = attribute.AttributeType.Name;
        foreach (string suffix in (ReadOnlySpan<string>)["Attribute", "Input", "Output"])
        {
            type = type.EndsWith(suffix, StringComparison.Ordinal) ? type[..^suffix.Length] : type;
        }

        return new WorkerBinding(
            parameter.Name!,
            CamelCase(type),
            attribute.AttributeType.BaseType == typeof(OutputBindingAttribute) ? "Out" : "In",
            parameter.ParameterType,
            Settings(attribute));
    }

    private static Dictionary<string, IReadOnlyList<string>> Settings(CustomAttributeData attribute)
    {
        var settings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach ((ParameterInfo parameter, CustomAttributeTypedArgument argument) in attribute.Constructor.GetParameters().Zip(attribute.ConstructorArguments))
        {
            settings[CamelCase(parameter.Name!)] = Texts(argument);
        }

        foreach (CustomAttributeNamedArgument named in attribute.NamedArguments.Where(named => named.TypedValue.Value is not null))
        {
            settings[CamelCase(named.MemberName)] = Texts(named.TypedValue);
        }

        return settings;
    }

    private static IReadOnlyList<string> Texts(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        ReadOnlyCollection<CustomAttributeTypedArgument> items => [.. items.SelectMany(Texts)],
        _ when argument.ArgumentType.IsEnum => [Enum.ToObject(argument.ArgumentType, argument.Value!).ToString()!],
        _ => [Convert.ToString(argument.Value, CultureInfo.InvariantCulture)!],
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
