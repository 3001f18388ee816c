using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Interchange;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The published sample campaign, played by its people until some moment: what a page shows then is real.</summary>
internal sealed partial class SampleCampaign : IAsyncDisposable
{
    private readonly Installation installation;
    private readonly Outbox outbox;
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    private SampleCampaign(Installation installation)
    {
        this.installation = installation;
        outbox = new Outbox(installation.Outbox);
    }

    /// <summary>What addresses are relative to.</summary>
    public Uri Home => installation.Host.BaseAddress!;

    /// <summary>The paths that only this campaign knows, by the name that stands for them in braces.</summary>
    public IReadOnlyDictionary<string, string> Places => places;

    /// <summary>Plays the sample until a time in China.</summary>
    /// <param name="local">The time, as <c>2022-03-30T18:00</c>.</param>
    public static async Task<SampleCampaign> UntilAsync(string local)
    {
        var campaign = new SampleCampaign(await Installation.StartAsync());
        var plan = SamplePlan.Load(SampleFolder.Default);
        Rehearsal rehearsal = SampleFile.Read<Rehearsal>(Path.Combine(SampleFolder.Default, "rehearsal.json"));
        var bureau = new Operator(campaign.installation.Http, Installation.Key, plan.Bureau, plan.Campaign);
        var preparer = new Preparer(campaign.installation.Http, campaign.outbox, plan);
        await bureau.LaunchAsync(WithDigest(plan.Json), CancellationToken.None);
        await campaign.installation.UntilAsync(local, people =>
        {
            foreach (RehearsalAct act in rehearsal.Acts)
            {
                DateTimeOffset at = ChinaTime.At(DateOnly.FromDateTime(act.At), TimeOnly.FromDateTime(act.At));
                if (at <= Installation.At(local))
                {
                    people.At(at, token => act.Act == "file" ? preparer.FileAsync(act, token) : bureau.DoAsync(act, token));
                }
            }
        });
        campaign.places["link"] = campaign.outbox.LinkPath(Sample.Unit);
        campaign.places["stop"] = Stop().Match(Mail.Text(Directory.EnumerateFiles(campaign.installation.Outbox, "*~Digest~*.eml").First())).Value;
        return campaign;
    }

    /// <summary>What a unit does besides filing: hands a link to a section, adds a supporting document, sends the file of another form.</summary>
    public async Task DoMoreAsync()
    {
        string form = $"{places["link"]}/forms/{Sample.Last}";
        Answer shown = await installation.PostPageAsync(places["link"], $"{form}/links", [new(FieldNames.Section, "法律援助中心")]);
        places["section"] = SectionLink().Match(shown.Done().Text).Groups["path"].Value;
        await PostAsync($"{form}/evidence", "法律援助案件登记表.pdf", Files.Paper);
        places["refused"] = await PostAsync($"{form}/file", "自评表.xlsx", await installation.DownloadAsync($"{places["link"]}/forms/{Sample.Returned}/template.xlsx"));
    }

    /// <summary>Notes a path that was come to.</summary>
    public void Note(string name, string path) => places[name] = path;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => installation.DisposeAsync();

    private static byte[] WithDigest(byte[] plan)
    {
        JsonNode json = JsonNode.Parse(plan)!;
        json["digestTo"] = new JsonArray(new JsonObject { ["name"] = "绩效管理科", ["email"] = "digest@example.org" });
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(FormJson.Options));
    }

    /// <summary>Posts a file as the unit's page does. Returns the path of the page that is shown then.</summary>
    private async Task<string> PostAsync(string address, string name, byte[] file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await installation.ProofAsync(places["link"])), "antiForgery" },
            { new ByteArrayContent(file), "file", name },
        };
        using HttpResponseMessage answer = await installation.Http.PostAsync(new Uri(address, UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    [GeneratedRegex("/unsubscribe/[A-Za-z0-9_-]{43}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex("value=\"https?://[^/\"]+(?<path>/u/[A-Za-z0-9_-]{43})\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SectionLink();
}
