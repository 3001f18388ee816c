using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Embedded.Triggers.Invocation;

namespace PerfEval.Embedded.Triggers.Discovery;

/// <summary>Reads a function's trigger and decides, as the worker does, where each parameter's value comes from.</summary>
internal static class ParameterBinder
{
    /// <summary>Describes one function; null where it cannot be hosted, with the reasons added to <paramref name="problems"/>.</summary>
    public static FunctionDescriptor? Describe(string name, MethodInfo method, List<string> problems)
    {
        string place = $"{method.DeclaringType!.FullName}.{method.Name}";
        ParameterInfo[] triggers = [.. method.GetParameters().Where(parameter => TriggerOf(parameter) is not null)];
        if (triggers.Length != 1)
        {
            string names = triggers.Length == 0 ? "none" : string.Join(", ", triggers.Select(parameter => parameter.Name));
            problems.Add($"{place}: function '{name}' must have exactly one trigger parameter; it has {names}.");
            return null;
        }

        FunctionDescriptor? function = DescribeTrigger(name, method, TriggerOf(triggers[0])!, place, problems);
        if (function is null)
        {
            return null;
        }

        HashSet<string> routeValues = RouteValuesOf(function, place, problems);
        var parameters = ImmutableArray.CreateBuilder<ParameterBinding>();
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (SourceOf(parameter, function, routeValues) is { } source)
            {
                parameters.Add(new ParameterBinding(parameter, source));
            }
            else
            {
                problems.Add(
                    $"{place}: parameter '{parameter.Name}' ({parameter.ParameterType.Name}) of function '{name}' cannot be bound; accepted are "
                    + $"{Accepted(function.Trigger)}, FunctionContext, CancellationToken and [DurableClient] DurableTaskClient.");
            }
        }

        return function with { Parameters = parameters.ToImmutable() };
    }

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>();

    private static FunctionDescriptor? DescribeTrigger(
        string name, MethodInfo method, TriggerBindingAttribute trigger, string place, List<string> problems)
    {
        switch (trigger)
        {
            case HttpTriggerAttribute http:
                // The Functions host, too, takes an empty route for none.
                string route = string.IsNullOrEmpty(http.Route) ? name : http.Route;
                ImmutableArray<string> methods =
                    [.. (http.Methods ?? []).Select(verb => verb.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
                if (http.AuthLevel != AuthorizationLevel.Anonymous)
                {
                    problems.Add(
                        $"{place}: function '{name}' asks for the authorization level {http.AuthLevel}, but there are no function keys here; "
                        + "use Anonymous and check access in the function or a middleware.");
                }

                return new FunctionDescriptor(
                    name, method, TriggerKind.Http, [], Http: new HttpTriggerSettings(route.TrimStart('/'), methods, http.AuthLevel));
            case TimerTriggerAttribute timer:
                return new FunctionDescriptor(
                    name, method, TriggerKind.Timer, [], Timer: new TimerTriggerSettings(timer.Schedule, timer.UseMonitor, timer.RunOnStartup));
            case OrchestrationTriggerAttribute orchestration:
                return new FunctionDescriptor(name, method, TriggerKind.Orchestration, [], DurableName: orchestration.Orchestration ?? name);
            case ActivityTriggerAttribute activity:
                return new FunctionDescriptor(name, method, TriggerKind.Activity, [], DurableName: activity.Activity ?? name);
            default:
                problems.Add($"{place}: the trigger {trigger.GetType().Name} of function '{name}' is not one of HTTP, timer, orchestration and activity.");
                return null;
        }
    }

    private static HashSet<string> RouteValuesOf(FunctionDescriptor function, string place, List<string> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (function.Http is { } http)
        {
            try
            {
                names.UnionWith(RoutePatternFactory.Parse(http.Route).Parameters.Select(parameter => parameter.Name));
            }
            catch (RoutePatternException invalid)
            {
                problems.Add($"{place}: the route '{http.Route}' of function '{function.Name}' cannot be read: {invalid.Message}");
            }

            if (http.Route.Split('/')[0].ToUpperInvariant() is "ADMIN" or "RUNTIME")
            {
                problems.Add($"{place}: the route '{http.Route}' of function '{function.Name}' is below /admin or /runtime, which the Functions host reserves.");
            }
        }

        return names;
    }

    private static BindingSource? SourceOf(ParameterInfo parameter, FunctionDescriptor function, HashSet<string> routeValues)
    {
        Type type = parameter.ParameterType;
        if (type.IsByRef)
        {
            return null;
        }

        if (TriggerOf(parameter) is not null)
        {
            return function.Trigger switch
            {
                TriggerKind.Http => type == typeof(HttpRequest) ? BindingSource.Trigger : null,
                TriggerKind.Timer => type == typeof(TimerInfo) ? BindingSource.Trigger : null,
                TriggerKind.Orchestration => type == typeof(TaskOrchestrationContext) ? BindingSource.Trigger : null,
                _ => BindingSource.Trigger,
            };
        }

        if (parameter.GetCustomAttribute<DurableClientAttribute>() is not null)
        {
            return type == typeof(DurableTaskClient) && function.Trigger != TriggerKind.Orchestration ? BindingSource.DurableClient : null;
        }

        if (parameter.GetCustomAttribute<BindingAttribute>() is not null)
        {
            return null;
        }

        if (type == typeof(FunctionContext))
        {
            return BindingSource.FunctionContext;
        }

        if (type == typeof(CancellationToken))
        {
            return BindingSource.CancellationToken;
        }

        if (function.Trigger == TriggerKind.Http && type == typeof(HttpRequest))
        {
            return BindingSource.Trigger;
        }

        return routeValues.Contains(parameter.Name!) && RouteValueConverter.Accepts(type) ? BindingSource.RouteValue : null;
    }

    private static string Accepted(TriggerKind trigger) => trigger switch
    {
        TriggerKind.Http => $"HttpRequest, values of the route by name ({RouteValueConverter.AcceptedTypes})",
        TriggerKind.Timer => "TimerInfo",
        TriggerKind.Orchestration => "TaskOrchestrationContext",
        _ => "the activity's input",
    };
}
