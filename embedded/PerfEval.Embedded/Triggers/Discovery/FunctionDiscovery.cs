using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Embedded.Triggers.Discovery;

/// <summary>Finds every method marked with <see cref="FunctionAttribute"/> and checks that it can be hosted.</summary>
internal static partial class FunctionDiscovery
{
    private const BindingFlags EveryMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The functions of the assemblies, by name.</summary>
    /// <exception cref="FunctionDiscoveryException">At least one of them cannot be hosted.</exception>
    public static ImmutableArray<FunctionDescriptor> Find(IEnumerable<Assembly> assemblies) =>
        Find(assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()));

    /// <summary>The functions of the types, by name.</summary>
    /// <exception cref="FunctionDiscoveryException">At least one of them cannot be hosted.</exception>
    public static ImmutableArray<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var problems = new List<string>();
        var found = new List<FunctionDescriptor>();
        foreach (Type type in types)
        {
            foreach (MethodInfo method in type.GetMethods(EveryMethod))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is { } function)
                {
                    CheckMethod(function.Name, method, problems);
                    if (ParameterBinder.Describe(function.Name, method, problems) is { } descriptor)
                    {
                        found.Add(descriptor);
                    }
                }
            }
        }

        CheckDuplicates(found, problems);
        CheckDurableNames(found, problems);
        RouteClash.Check(found, problems);
        return problems.Count == 0
            ? [.. found.OrderBy(function => function.Name, StringComparer.Ordinal)]
            : throw new FunctionDiscoveryException(problems);
    }

    private static void CheckMethod(string name, MethodInfo method, List<string> problems)
    {
        Type type = method.DeclaringType!;
        string place = $"{type.FullName}.{method.Name}";
        if (!NamePattern().IsMatch(name))
        {
            problems.Add($"{place}: the function name '{name}' should be a letter followed by at most 127 letters, digits, '-' or '_'.");
        }

        if (!type.IsVisible || !method.IsPublic)
        {
            problems.Add($"{place}: class and method of function '{name}' must be public, or the Functions worker would not see it.");
        }

        if (type.ContainsGenericParameters || method.ContainsGenericParameters || (type.IsAbstract && !method.IsStatic))
        {
            problems.Add($"{place}: function '{name}' must not be generic or in an abstract class.");
        }

        if (ReturnsUnsupportedAwaitable(method.ReturnType))
        {
            problems.Add($"{place}: function '{name}' returns {method.ReturnType.Name}, which the Functions worker does not await; return Task.");
        }
    }

    private static bool ReturnsUnsupportedAwaitable(Type type) =>
        type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static void CheckDuplicates(List<FunctionDescriptor> found, List<string> problems)
    {
        foreach (IGrouping<string, FunctionDescriptor> same in found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Skip(1).Any())
            {
                problems.Add($"The function name '{same.Key}' is given to {string.Join(" and ", same.Select(function => function.EntryPoint))}.");
            }
        }
    }

    private static void CheckDurableNames(List<FunctionDescriptor> found, List<string> problems)
    {
        foreach (var same in found
            .Where(function => function.DurableName is not null)
            .GroupBy(function => (function.Trigger, Name: function.DurableName!.ToUpperInvariant()))
            .Where(same => same.DistinctBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Skip(1).Any()))
        {
            problems.Add(
                $"The {same.Key.Trigger} name '{same.First().DurableName}' is given to {string.Join(" and ", same.Select(function => function.EntryPoint))}.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
