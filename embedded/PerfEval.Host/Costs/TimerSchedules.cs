using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Embedded.Triggers.Timers;
using PerfEval.Functions;

namespace PerfEval.Host.Costs;

/// <summary>How often the application's timers fire, read from their schedules.</summary>
internal static class TimerSchedules
{
    private const int Days = 28;

    /// <summary>Runs a day, by function: the average over four weeks.</summary>
    public static IReadOnlyDictionary<string, double> RunsADay { get; } = typeof(ServiceRegistration).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name, Timer: Timer(method)))
        .Where(function => function is { Name: not null, Timer: not null })
        .ToDictionary(function => function.Name!, function => Count(CronSchedule.Parse(function.Timer!.Schedule)), StringComparer.Ordinal);

    private static TimerTriggerAttribute? Timer(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).FirstOrDefault(timer => timer is not null);

    private static double Count(CronSchedule schedule)
    {
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset until = from.AddDays(Days);
        int runs = 0;
        for (DateTimeOffset at = schedule.Next(from.AddTicks(-1), TimeZoneInfo.Utc); at < until; at = schedule.Next(at, TimeZoneInfo.Utc))
        {
            runs++;
        }

        return (double)runs / Days;
    }
}
