using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Blobs;
using PerfEval.Embedded.Orchestration;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Time;
using PerfEval.Embedded.Triggers.Durable;
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
    private readonly ResourceStack resources;
    private readonly WorkGauge gauge = new();
    private readonly CancellationTokenSource stopping;
    private readonly DurableEngine engine;
    private readonly TimerStore timerStore;
    private readonly WebApplication web;
    private readonly ImmutableArray<TimerFunction> timers;
    private Uri? address;
    private bool stopped;
    private volatile bool killed;

    private EmbeddedHost(EmbeddedHostBuilder builder, ResourceStack resources)
    {
        this.resources = resources;
        stopping = resources.Own(new CancellationTokenSource());
        var hostJson = HostJson.Read(builder.HostJsonPath);
        ImmutableArray<HostedFunction> functions = HostAssembly.FindFunctions(builder, hostJson);
        ImmutableDictionary<HostedFunction, CronSchedule> schedules = HostAssembly.ReadSchedules(functions, builder.Configuration);
        TimeZoneInfo zone = HostAssembly.ScheduleZone(builder);
        timerStore = resources.Own(new TimerStore(Path.Combine(builder.DataFolder, "timers.db")));
        Storage = resources.Own(new EmbeddedStorage(builder.DataFolder, () => BaseAddress, builder.TimeProvider));

        HostAssembly.ConfigureWeb(builder);
        builder.Services.AddSingleton(Storage.Tables).AddSingleton(Storage.Blobs).AddSingleton(_ => DurableClient);
        var worker = new WorkerApplicationBuilder(builder.Services);
        foreach (Action<IFunctionsWorkerApplicationBuilder> step in builder.WorkerSteps)
        {
            step(worker);
        }

        web = builder.Web.Build();
        resources.Own((IAsyncDisposable)web);
        ILoggerFactory loggers = web.Services.GetRequiredService<ILoggerFactory>();
        ILogger logger = loggers.CreateLogger<EmbeddedHost>();
        IServiceScopeFactory scopes = web.Services.GetRequiredService<IServiceScopeFactory>();
        var invoker = new FunctionInvoker(worker.Build());

        web.Use(async (http, next) =>
        {
            using IDisposable work = gauge.Enter();
            await next(http);
        });
        var registry = new OrchestrationRegistry();
        var durable = new DurableFunctions(invoker, scopes);
        foreach (HostedFunction function in functions)
        {
            durable.Register(function, registry);
            if (function.Descriptor.Http is not null)
            {
                web.MapFunction(function.Descriptor, hostJson.RoutePrefix, new HttpFunctionHandler(function, invoker, logger).HandleAsync);
            }
        }

        web.MapEmbeddedBlobs(Storage);
        engine = new DurableEngine(
            Path.Combine(builder.DataFolder, "durable.db"), registry, builder.TimeProvider, loggers, HostAssembly.EngineOptions(hostJson));
        resources.Own((IAsyncDisposable)engine);
        var environment = new TimerEnvironment(builder.TimeProvider, zone, timerStore, invoker, scopes, gauge, logger, stopping.Token);
        timers = [.. schedules.Select(pair => resources.Own(new TimerFunction(pair.Key, pair.Value, environment)))];
    }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => web.Services;

    /// <summary>Starts, watches and steers orchestrations.</summary>
    public DurableTaskClient DurableClient => engine.Client;

    /// <summary>The tables and blobs.</summary>
    public EmbeddedStorage Storage { get; }

    /// <summary>Where the host answers, with a slash at the end.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri BaseAddress => address ?? throw new InvalidOperationException("The host has an address only once it has started.");

    /// <summary>
    /// Completes with the cause when the store of orchestrations fails (a full disk, say) and nothing durable can go on; a program
    /// that serves should then end. Until then it does not complete.
    /// </summary>
    public Task<Exception> Fault => engine.Fault;

    /// <inheritdoc/>
    public DateTimeOffset? NextTimerDue => engine.NextTimerDue;

    /// <summary>Begins to answer requests, goes on with orchestrations and runs the timer functions that are due. A host starts once.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await web.StartAsync(cancellationToken);
        string listening = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        address = new Uri(listening, UriKind.Absolute);
        await engine.StartAsync(cancellationToken);
        foreach (TimerFunction timer in timers)
        {
            timer.Start();
        }
    }

    /// <summary>
    /// Stops for good: takes up no more work and waits for what is under way. Requests may end, timer functions and activities see
    /// their token cancelled; what is cut off is taken up again by the next host on the data folder.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        foreach (TimerFunction timer in timers)
        {
            timer.Dispose();
        }

        await stopping.CancelAsync();
        if (address is not null)
        {
            await web.StopAsync(cancellationToken);
        }

        await gauge.WhenZeroAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A request that waits for a later time, such as a long poll, keeps the host from being idle.</remarks>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        long begun;
        do
        {
            // Only requests and timer functions give the engine work from outside: where none began meanwhile, it is still idle.
            begun = gauge.Begun;
            await gauge.WhenZeroAsync(cancellationToken);
            await engine.WhenIdleAsync(cancellationToken);
        }
        while (gauge.Begun != begun);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        finally
        {
            await resources.DisposeAsync();
        }
    }

    /// <summary>Whether <see cref="Kill"/> was called.</summary>
    internal bool IsKilled => killed;

    /// <summary>
    /// For tests, what SIGKILL is to a process: whatever is under way goes on, but nothing of it is kept any more. It is still to be
    /// disposed of; a host that is built on the data folder then finds what a killed process leaves behind.
    /// </summary>
    internal void Kill()
    {
        killed = true;
        Storage.Kill();
        timerStore.Kill();
        engine.Kill();
    }

    internal static EmbeddedHost Build(EmbeddedHostBuilder builder)
    {
        var owned = new ResourceStack();
        try
        {
            owned.Own(new DataFolderLock(builder.DataFolder));
            return new EmbeddedHost(builder, owned);
        }
        catch
        {
            owned.Dispose();
            throw;
        }
    }
}
