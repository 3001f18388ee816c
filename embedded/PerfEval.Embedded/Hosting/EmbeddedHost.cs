using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Time;
using PerfEval.Embedded.Triggers.Http;
using PerfEval.Embedded.Triggers.Invocation;
using PerfEval.Embedded.Triggers.Timers;

namespace PerfEval.Embedded.Hosting;

/// <summary>
/// Hosts a Functions application in this process: HTTP and timer triggers, durable orchestrations, tables and blobs, with all state in
/// one data folder. Whatever moment the process ends at, a host on the same folder goes on from there.
/// </summary>
public sealed class EmbeddedHost : ISimulated, IAsyncDisposable
{
    private readonly DataFolderLock folder;
    private readonly WorkGauge gauge = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly TimerStore timerStore;
    private readonly WebApplication web;
    private readonly ImmutableArray<TimerFunction> timers;
    private bool started;
    private bool disposed;

    private EmbeddedHost(EmbeddedHostBuilder builder, DataFolderLock folder)
    {
        this.folder = folder;
        var hostJson = HostJson.Read(builder.HostJsonPath);
        ImmutableArray<HostedFunction> functions = HostAssembly.FindFunctions(builder);
        ImmutableDictionary<HostedFunction, CronSchedule> schedules = HostAssembly.ReadSchedules(functions, builder.Configuration);
        TimeZoneInfo zone = HostAssembly.ScheduleZone(builder);
        HostAssembly.ConfigureWeb(builder);
        var worker = new WorkerApplicationBuilder(builder.Services);
        foreach (Action<Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder> step in builder.WorkerSteps)
        {
            step(worker);
        }

        web = builder.Web.Build();
        var invoker = new FunctionInvoker(worker.Build());
        ILogger logger = web.Services.GetRequiredService<ILoggerFactory>().CreateLogger<EmbeddedHost>();
        foreach (HostedFunction function in functions.Where(function => function.Descriptor.Http is not null))
        {
            var handler = new HttpFunctionHandler(function, invoker, gauge, logger, stopping.Token);
            web.MapFunction(function.Descriptor, hostJson.RoutePrefix, handler.HandleAsync);
        }

        timerStore = new TimerStore(Path.Combine(builder.DataFolder, "timers.db"));
        var environment = new TimerEnvironment(
            builder.TimeProvider, zone, timerStore, invoker, web.Services.GetRequiredService<IServiceScopeFactory>(), gauge, logger, stopping.Token);
        timers = [.. schedules.Select(pair => new TimerFunction(pair.Key, pair.Value, environment))];
    }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => web.Services;

    /// <summary>Where the host answers, with a slash at the end.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri BaseAddress
    {
        get
        {
            string? address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            return started && address is not null
                ? new Uri(address, UriKind.Absolute)
                : throw new InvalidOperationException("The host has an address only once it has started.");
        }
    }

    /// <inheritdoc/>
    public DateTimeOffset? NextTimerDue => null;

    /// <summary>Begins to answer requests and to run what is due.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await web.StartAsync(cancellationToken);
        started = true;
        foreach (TimerFunction timer in timers)
        {
            timer.Start();
        }
    }

    /// <summary>Stops taking up work and waits for what is under way. What is cut off is taken up again by the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        foreach (TimerFunction timer in timers)
        {
            timer.Dispose();
        }

        await stopping.CancelAsync();
        if (started)
        {
            await web.StopAsync(cancellationToken);
        }

        await gauge.WhenZeroAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        long begun;
        do
        {
            begun = gauge.Begun;
            await gauge.WhenZeroAsync(cancellationToken);
        }
        while (gauge.Begun != begun);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await StopAsync();
        await web.DisposeAsync();
        timerStore.Dispose();
        stopping.Dispose();
        folder.Dispose();
    }

    internal static EmbeddedHost Build(EmbeddedHostBuilder builder)
    {
        var taken = new DataFolderLock(builder.DataFolder);
        try
        {
            return new EmbeddedHost(builder, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }
}
