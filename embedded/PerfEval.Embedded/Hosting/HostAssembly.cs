using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Embedded.Blobs;
using PerfEval.Embedded.Orchestration;
using PerfEval.Embedded.Triggers.Discovery;
using PerfEval.Embedded.Triggers.Http;
using PerfEval.Embedded.Triggers.Invocation;
using PerfEval.Embedded.Triggers.Timers;

namespace PerfEval.Embedded.Hosting;

/// <summary>Steps of building a host that need nothing of a running one.</summary>
internal static class HostAssembly
{
    // Requests end with their client; what is left after this is cut off.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The functions to host.</summary>
    /// <exception cref="FunctionDiscoveryException">Functions cannot be hosted.</exception>
    public static ImmutableArray<HostedFunction> FindFunctions(EmbeddedHostBuilder builder, HostJson hostJson)
    {
        ImmutableArray<FunctionDescriptor> found = FunctionDiscovery.Find(
            builder.FunctionAssemblies.SelectMany(assembly => assembly.GetTypes()).Concat(builder.FunctionTypes).Distinct());
        string[] problems =
        [
            .. found
                .Where(function => function.Http is not null && IsBelowBlobs(HttpFunctionEndpoints.Pattern(hostJson.RoutePrefix, function.Http.Route)))
                .Select(function => $"{function.EntryPoint}: the route '{function.Http!.Route}' is below {BlobLinkEndpoint.Path}, where this host serves blobs."),
        ];
        return problems.Length == 0
            ? [.. found.Select(descriptor => new HostedFunction(descriptor))]
            : throw new FunctionDiscoveryException(problems);
    }

    /// <summary>The schedules of the timer functions.</summary>
    /// <exception cref="FunctionDiscoveryException">A schedule cannot be read.</exception>
    public static ImmutableDictionary<HostedFunction, CronSchedule> ReadSchedules(
        IEnumerable<HostedFunction> functions, IConfiguration configuration)
    {
        var schedules = ImmutableDictionary.CreateBuilder<HostedFunction, CronSchedule>();
        var problems = new List<string>();
        foreach (HostedFunction function in functions.Where(function => function.Descriptor.Timer is not null))
        {
            try
            {
                schedules.Add(function, CronSchedule.Parse(ScheduleSetting.Resolve(function.Descriptor.Timer!.Schedule, configuration)));
            }
            catch (FormatException wrong)
            {
                problems.Add($"{function.Descriptor.EntryPoint}: timer function '{function.Descriptor.Name}': {wrong.Message}");
            }
        }

        return problems.Count == 0 ? schedules.ToImmutable() : throw new FunctionDiscoveryException(problems);
    }

    /// <summary>The zone that schedules are in.</summary>
    /// <exception cref="TimeZoneNotFoundException">The setting WEBSITE_TIME_ZONE names no zone.</exception>
    public static TimeZoneInfo ScheduleZone(EmbeddedHostBuilder builder) =>
        builder.ScheduleTimeZone
        ?? (builder.Configuration["WEBSITE_TIME_ZONE"] is { Length: > 0 } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc);

    public static DurableEngineOptions EngineOptions(HostJson hostJson)
    {
        var defaults = new DurableEngineOptions();
        return defaults with
        {
            MaxConcurrentActivities = hostJson.MaxConcurrentActivityFunctions ?? defaults.MaxConcurrentActivities,
            MaxConcurrentOrchestrations = hostJson.MaxConcurrentOrchestratorFunctions ?? defaults.MaxConcurrentOrchestrations,
        };
    }

    public static void ConfigureWeb(EmbeddedHostBuilder builder)
    {
        WebApplicationBuilder web = builder.Web;
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(new IPEndPoint(builder.Address, builder.Port));
        });
        web.Services.AddRouting();
        // Results of MVC are executed by services that only this registers.
        web.Services.AddMvcCore();
        web.Services.AddSingleton(builder.TimeProvider);
        web.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        web.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
    }

    private static bool IsBelowBlobs(string pattern) =>
        $"{pattern}/".StartsWith($"{BlobLinkEndpoint.Path}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The program that embeds the host decides when it ends; the host listens to no signals.</summary>
    private sealed class CallerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
