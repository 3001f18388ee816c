using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Host.Installing;
using PerfEval.Host.Sample;
using Spectre.Console;

namespace PerfEval.Host.Rehearsing;

/// <summary>Runs a sample campaign through the application's own addresses, on a simulated clock.</summary>
internal sealed class Demo(DemoOptions options, IAnsiConsole console)
{
    // Within the clock's first hour nothing is planned: the bureau launches at the rehearsal's own time.
    private static readonly TimeSpan BeforeLaunch = TimeSpan.FromHours(1);

    /// <summary>Runs it to the published ranking, prints that, and serves the pages until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var plan = SamplePlan.Load(options.SampleFolder);
        Rehearsal rehearsal = SampleFile.Read<Rehearsal>(Path.Combine(options.SampleFolder, "rehearsal.json"));
        using var folder = DemoFolder.Open(options.DataFolder);
        string data = folder.Path;
        PolicyCatalog policies = InstalledPolicies.Load(data);
        DateTimeOffset launch = Instant(rehearsal.LaunchAt);
        var clock = SimulatedClock.Open(Path.Combine(data, "clock.txt"), launch - BeforeLaunch);
        string origin = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{options.Port}");
        EmbeddedHostBuilder builder = PerfEvalHost.CreateBuilder(data, policies, clock, options.Exit ? 0 : options.Port, origin);
        await using EmbeddedHost host = builder.Build();
        using KillSwitch? killSwitch = KillSwitch.Arm(options.KillAt, host.Storage);
        using PhaseWrites? counted = options.WritesFile is null ? null : new PhaseWrites(host.Storage);
        await host.StartAsync(cancellation);

        string key = Installation.Open(data).OperatorKey;
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        var bureau = new Operator(http, key, plan.Bureau, plan.Campaign);
        var preparer = new Preparer(http, new Outbox(Path.Combine(data, "outbox")), plan);
        var progress = new DemoProgress(console, bureau, clock);

        var driver = new SimulationDriver(clock, host);
        driver.At(launch, token => bureau.LaunchAsync(plan.Json, token));
        foreach (RehearsalAct act in rehearsal.Acts)
        {
            driver.At(Instant(act.At), token => act.Act == "file" ? preparer.FileAsync(act, token) : bureau.DoAsync(act, token));
        }

        progress.Begin(folder);
        bool published = await driver.RunUntilAsync(progress.ShowAsync, cancellation);
        if (!published)
        {
            throw new SampleException("样例没有走到发布：rehearsal.json 缺少 sign-off 或 publish。 / The sample never published: rehearsal.json lacks a sign-off or a publish.");
        }

        JsonNode outcome = await DemoOutcome.ReadAsync(bureau, cancellation);
        DemoRanking.Print(console, outcome);
        if (options.ReportFile is not null)
        {
            await DemoOutcome.WriteAsync(outcome, options.ReportFile, cancellation);
        }

        if (counted is not null)
        {
            await File.WriteAllBytesAsync(options.WritesFile!, JsonSerializer.SerializeToUtf8Bytes(counted.Counts), cancellation);
        }

        if (!options.Exit)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"网页 / pages: [link]{origin}[/]　密钥 / key: {key}　（Ctrl-C 结束 / ends）");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
    }

    private static DateTimeOffset Instant(DateTime local) =>
        ChinaTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
