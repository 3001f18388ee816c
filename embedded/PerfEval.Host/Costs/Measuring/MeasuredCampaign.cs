using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Host.Installing;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Costs.Measuring;

/// <summary>
/// A whole campaign, run by the embedded runtime on a simulated clock and counted: launch, invitations, reminders, every unit
/// looks at its page, downloads and files each form once and looks at the result, then ranking, sign-off and publication.
/// Every other unit files before the first reminder, the others after it. Nothing is returned.
/// </summary>
internal static class MeasuredCampaign
{
    private const string SignedBy = "样例财政局分管领导";
    private static readonly DateTimeOffset Launch = At("2022-02-25T15:00");

    /// <summary>Runs it in a folder of its own, which is gone afterwards.</summary>
    public static async Task<Tally> RunAsync(int units, int formsPerUnit, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-cost-");
        try
        {
            return await RunAsync(folder.FullName, MeasuringPlan.Make(SampleFolder.Default, units, formsPerUnit), units, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Tally> RunAsync(string data, SamplePlan plan, int units, CancellationToken cancellation)
    {
        var tally = new Tally();
        var clock = new SimulatedClock(Launch.AddMinutes(-1));
        EmbeddedHostBuilder builder = PerfEvalHost.CreateBuilder(data, PolicyCatalog.BuiltIn, clock, port: 0, "http://localhost");
        builder.Services.AddSingleton(tally);
        builder.ConfigureWorker(worker => worker.UseMiddleware<TallyMiddleware>());
        await using EmbeddedHost host = builder.Build();
        await host.StartAsync(cancellation);
        host.Storage.Calling += tally.Count;
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        var bureau = new Operator(http, Installation.Open(data).OperatorKey, plan.Bureau, plan.Campaign);
        var outbox = new Outbox(Path.Combine(data, "outbox"));
        var preparer = new Preparer(http, outbox, plan);

        var driver = new SimulationDriver(clock, host);
        driver.At(Launch, token => bureau.LaunchAsync(plan.Json, token));
        for (int i = 0; i < units; i++)
        {
            string unit = MeasuringPlan.Code(i);
            driver.At(At(i % 2 == 0 ? "2022-03-10T10:00" : "2022-03-25T10:00"), token => FileAsync(http, outbox, preparer, plan, unit, token));
        }

        var signOff = new RehearsalAct { At = default, Act = "sign-off", SignedBy = SignedBy, ExceptionReason = "计数。" };
        driver.At(At("2022-05-16T09:30"), token => bureau.DoAsync(signOff, token));
        driver.At(At("2022-05-16T10:00"), token => bureau.DoAsync(signOff with { Act = "publish" }, token));
        await driver.RunAsync(cancellationToken: cancellation);
        if ((string?)(await bureau.StatusAsync(cancellation))?["phase"] != "Published")
        {
            throw new InvalidOperationException("The campaign was not published, so its counts mean nothing.");
        }

        Add(tally, data);
        return tally;
    }

    private static async Task FileAsync(HttpClient http, Outbox outbox, Preparer preparer, SamplePlan plan, string unit, CancellationToken cancellation)
    {
        string link = outbox.LinkPath(unit);
        await ViewAsync(http, link, cancellation);
        foreach (string project in Projects(plan, unit))
        {
            await preparer.FileAsync(new RehearsalAct { At = default, Act = "file", Unit = unit, Project = project, As = "xlsx", Revision = 1 }, cancellation);
            await ViewAsync(http, $"{link}/forms/{project}/submissions/1/result", cancellation);
        }
    }

    private static async Task ViewAsync(HttpClient http, string address, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address, UriKind.Relative), cancellation);
        _ = await answer.Content.ReadAsByteArrayAsync(cancellation);
    }

    private static IEnumerable<string> Projects(SamplePlan plan, string unit) =>
        JsonNode.Parse(plan.Json)!["units"]!.AsArray().Single(u => (string)u!["code"]! == unit)!["forms"]!.AsArray().Select(form => (string)form!["project"]!);

    private static void Add(Tally tally, string data)
    {
        foreach (string mail in Directory.EnumerateFiles(Path.Combine(data, "outbox"), "*.eml"))
        {
            tally.Add($"{Counted.Mail}{Path.GetFileName(mail).Split('~')[3]}", 1);
        }

        tally.Add(Counted.Bytes, Directory.EnumerateFiles(Path.Combine(data, "blobs"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length));
    }

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return ChinaTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}
