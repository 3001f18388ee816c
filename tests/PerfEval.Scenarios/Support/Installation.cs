using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Functions;

namespace PerfEval.Scenarios.Support;

/// <summary>The whole application in the embedded host, on a simulated clock that begins on 25 February 2022, 15:00 in China.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>What the bureau signs in with.</summary>
    public const string Key = "the-bureau's-key";

    private readonly TestFolder folder = new();
    private readonly SimulatedClock clock = new(At("2022-02-25T15:00"));
    private readonly HttpClient http;
    private readonly Action<EmbeddedHostBuilder>? configure;
    private readonly Func<EmbeddedHost, Task>? watch;
    private readonly SupervisedHost supervised;

    private Installation(Action<EmbeddedHostBuilder>? configure, Func<EmbeddedHost, Task>? watch)
    {
        this.configure = configure;
        this.watch = watch;
        supervised = new SupervisedHost(BuildAsync);
        http = new HttpClient(new SupervisedRequests(supervised)) { Timeout = Timeout.InfiniteTimeSpan };
        Bureau = new Bureau(http, Key);
    }

    /// <summary>The host that runs now; where it is killed, another on the same data and the same clock takes its place.</summary>
    public EmbeddedHost Host => supervised.Host;

    public HttpClient Http => http;

    public Bureau Bureau { get; }

    public string Outbox => folder.File("outbox");

    /// <summary>The mails that have gone out, by the part of their name that says unit, kind and sequence.</summary>
    public IReadOnlyList<string> Mails => [.. Snapshot.Mails(Outbox).Select(name => string.Join(' ', Path.GetFileNameWithoutExtension(name).Split('~')[2..]))];

    /// <summary>Starts one.</summary>
    /// <param name="configure">What its hosts have of their own.</param>
    /// <param name="watch">Is given each host before it starts.</param>
    public static async Task<Installation> StartAsync(Action<EmbeddedHostBuilder>? configure = null, Func<EmbeddedHost, Task>? watch = null)
    {
        var installation = new Installation(configure, watch);
        await installation.supervised.StartAsync();
        installation.http.BaseAddress = installation.Host.BaseAddress;
        return installation;
    }

    /// <summary>An installation on which the small campaign was launched.</summary>
    public static async Task<Installation> LaunchedAsync(Action<EmbeddedHostBuilder>? configure = null)
    {
        Installation installation = await StartAsync(configure);
        (await installation.Bureau.LaunchAsync(Plans.Small())).Done();
        return installation;
    }

    /// <summary>The instant of a time of day in China, as <c>2022-03-01T09:00</c>.</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return ChinaTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    /// <summary>Lets everything happen that falls due until a time in China, and what people do until then.</summary>
    public async Task UntilAsync(string local, Action<SimulationDriver>? people = null)
    {
        DateTimeOffset until = At(local);
        var driver = new SimulationDriver(clock, supervised);
        people?.Invoke(driver);
        driver.At(until, _ => Task.CompletedTask);
        await driver.RunAsync(until);
    }

    /// <summary>Lets everything happen that follows from what was done, without letting time go by.</summary>
    public Task SettleAsync() => new SimulationDriver(clock, supervised).RunAsync(clock.GetUtcNow());

    /// <summary>Files a form through the link that its unit was mailed, as interchange JSON.</summary>
    public Task<Answer> FileAsync(string unit, string project, SelfEvaluationForm? form = null) =>
        UploadAsync(unit, project, FormJson.Write(form ?? SampleForms.Filled(project)), $"{project}.json");

    /// <summary>Uploads a file through the link that a unit was mailed.</summary>
    public Task<Answer> UploadAsync(string unit, string project, byte[] file, string name) => UploadAsync(Token(unit), file, name, project);

    /// <summary>Uploads a file through any link.</summary>
    public async Task<Answer> UploadAsync(string token, byte[] file, string name, string project)
    {
        using var content = new ByteArrayContent(file);
        return await Answer.OfAsync(http.PostAsync(
            new Uri($"/u/{token}/forms/{Uri.EscapeDataString(project)}?name={Uri.EscapeDataString(name)}", UriKind.Relative), content));
    }

    /// <summary>Posts a file as a unit's page does, and follows to the page that is shown then.</summary>
    public Task<Answer> PostFileAsync(string unit, string project, byte[] file, string name) =>
        PostFileToAsync(unit, $"/u/{Token(unit)}/forms/{project}/file", file, name);

    /// <summary>Posts a file as a unit's page does to an address below the unit's own.</summary>
    public async Task<Answer> PostFileToAsync(string unit, string address, byte[] file, string name)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await ProofAsync($"/u/{Token(unit)}")), "antiForgery" },
            { new ByteArrayContent(file), "file", name },
        };
        return await Answer.OfAsync(http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    /// <summary>Posts fields as a page does, and follows to the page that is shown then; where the server can't show the page, its answer is that.</summary>
    public async Task<Answer> PostPageAsync(string page, string address, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        Answer before = await GetAsync(page);
        if ((int)before.Status >= 500)
        {
            return before;
        }

        string shown = before.Done().Text;
        Dictionary<string, string> all = new(StringComparer.Ordinal) { ["antiForgery"] = Field(shown, "antiForgery") };
        if (shown.Contains("name=\"version\"", StringComparison.Ordinal))
        {
            all["version"] = Field(shown, "version");
        }

        foreach ((string name, string text) in fields)
        {
            all[name] = text;
        }

        using var content = new FormUrlEncodedContent(all);
        return await Answer.OfAsync(http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    /// <summary>What is at an address of this site.</summary>
    public Task<Answer> GetAsync(string address) => Answer.OfAsync(http.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>A page of this site, as HTML.</summary>
    public async Task<string> PageAsync(string address) => (await GetAsync(address)).Done().Text;

    /// <summary>A file of this site.</summary>
    public Task<byte[]> DownloadAsync(string address) => http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <summary>The workbook that was issued to a unit.</summary>
    public Task<byte[]> TemplateAsync(string unit, string project) => DownloadAsync($"/u/{Token(unit)}/forms/{project}/template.xlsx");

    /// <summary>The token of the link that a unit was mailed.</summary>
    public string Token(string unit) => Mail.Token(Path.Combine(Outbox, $"{Plans.Bureau}~{Plans.Campaign}~{unit}~Invitation~1.eml"));

    /// <summary>Everything that is kept, a line each.</summary>
    public Task<IReadOnlyList<string>> SnapshotAsync(params string[] without) => Snapshot.TakeAsync(Host.Storage, Outbox, without);

    /// <summary>Asserts that a request changes nothing, now or by what follows from it. Returns its answer.</summary>
    public async Task<Answer> ChangesNothingAsync(Func<Installation, Task<Answer>> request)
    {
        await SettleAsync();
        IReadOnlyList<string> before = await SnapshotAsync();
        Answer answer = await request(this);
        await SettleAsync();
        Assert.Equal(before, await SnapshotAsync());
        return answer;
    }

    private static string Field(string page, string name)
    {
        string before = $"name=\"{name}\" value=\"";
        int at = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[at..page.IndexOf('"', at)];
    }

    /// <summary>The field by which a page proves that its reader meant what it posts.</summary>
    public async Task<string> ProofAsync(string page) => Field(await PageAsync(page), "antiForgery");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await supervised.DisposeAsync();
        folder.Dispose();
    }

    private async Task<EmbeddedHost> BuildAsync()
    {
        var builder = new EmbeddedHostBuilder(folder.File("data")) { TimeProvider = clock };
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PerfEval:PublicOrigin"] = "http://perfeval.example.org",
            ["PerfEval:LinkKey"] = Convert.ToBase64String(SHA256.HashData("links"u8)),
            ["PerfEval:OperatorKeyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
            ["PerfEval:MailFolder"] = Outbox,
        });
        // A machine that runs many tests at once may be slow for seconds, which is no attack.
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.AddFunctions(typeof(ServiceRegistration).Assembly);
        builder.ConfigureWorker(worker => worker.UsePerfEval());
        configure?.Invoke(builder);
        EmbeddedHost host = builder.Build();
        if (watch is not null)
        {
            await watch(host);
        }

        return host;
    }
}
