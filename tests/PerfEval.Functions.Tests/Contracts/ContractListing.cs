using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Tests.Contracts;

/// <summary>What running campaigns hold on to: names of durable functions, what they take and return, and the JSON of it.</summary>
internal static class ContractListing
{
    private static readonly Assembly Application = typeof(CampaignSituation).Assembly;

    public static IReadOnlyList<string> Lines()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal)
        {
            $"event {CampaignEvents.Wake}",
            $"instance {CampaignEvents.InstanceId(new CampaignKey("county", "y2022"))}",
            $"instance {new SubmissionKey(new FormKey(new CampaignKey("county", "y2022"), "219001", "p-1"), 7).Id()}",
        };
        var payloads = new Queue<Type>(Application.GetTypes().Where(type => type.Namespace == typeof(CampaignSituation).Namespace && type is { IsPublic: true, IsAbstract: false }));
        foreach (MethodInfo function in Application.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null))
        {
            AddFunction(function, lines, payloads);
        }

        var seen = new HashSet<Type>();
        while (payloads.TryDequeue(out Type? type))
        {
            if (type.Namespace?.StartsWith("PerfEval.", StringComparison.Ordinal) == true && seen.Add(type))
            {
                AddPayload(type, lines, payloads);
            }
        }

        return [.. lines];
    }

    private static void AddFunction(MethodInfo function, SortedSet<string> lines, Queue<Type> payloads)
    {
        string name = function.GetCustomAttribute<FunctionAttribute>()!.Name;
        if (function.GetParameters().Any(parameter => parameter.ParameterType == typeof(TaskOrchestrationContext)))
        {
            lines.Add($"orchestrator {name}");
        }
        else if (function.GetParameters().SingleOrDefault(parameter => parameter.GetCustomAttribute<ActivityTriggerAttribute>() is not null) is { } input)
        {
            Type result = function.ReturnType.IsGenericType ? function.ReturnType.GetGenericArguments()[0] : typeof(void);
            lines.Add($"activity {name}: {Name(input.ParameterType)} -> {Name(result)}");
            payloads.Enqueue(input.ParameterType);
            payloads.Enqueue(result);
        }
    }

    private static void AddPayload(Type type, SortedSet<string> lines, Queue<Type> payloads)
    {
        if (type.IsEnum)
        {
            foreach (object value in Enum.GetValues(type))
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"enum {type.Name}.{value} = {Convert.ToInt32(value, CultureInfo.InvariantCulture)}"));
            }

            return;
        }

        foreach (PropertyInfo member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
        {
            // The worker's converter writes members by their own names.
            lines.Add($"member {type.Name}.{member.Name}: {Name(member.PropertyType)}");
            payloads.Enqueue(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        }
    }

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?" : type.Name;
}
