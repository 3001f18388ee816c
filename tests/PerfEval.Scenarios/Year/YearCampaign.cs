using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Embedded.Hosting;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Year;

/// <summary>A campaign of a year whose units each behave in one way, through the whole application.</summary>
internal sealed class YearCampaign : IAsyncDisposable
{
    private static readonly TimeSpan TwoSweeps = TimeSpan.FromMinutes(20);
    private readonly ECDsa signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> units;

    private YearCampaign(IEnumerable<(string Unit, string Behaviour)> all) =>
        units = all.GroupBy(u => u.Behaviour, u => u.Unit, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public Installation County { get; private set; } = null!;

    /// <summary>The units and how each behaves.</summary>
    public IEnumerable<(string Unit, string Behaviour)> Units => units.SelectMany(b => b.Value.Select(u => (u, b.Key)));

    public static async Task<YearCampaign> StartAsync(int count, Action<EmbeddedHostBuilder>? configure = null, Func<EmbeddedHost, Task>? watch = null)
    {
        string[] behaviours = [.. ExpectedMail.All().Select(e => e.Behaviour).Distinct(StringComparer.Ordinal)];
        var year = new YearCampaign(Enumerable.Range(0, count).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{behaviours[i % behaviours.Length]}-{i:0000}"), behaviours[i % behaviours.Length])));
        year.County = await Installation.StartAsync(
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    [new("PerfEval:SendGridWebhookKey", Convert.ToBase64String(year.signer.ExportSubjectPublicKeyInfo()))]);
                configure?.Invoke(builder);
            },
            watch);
        return year;
    }

    /// <summary>Lives through the year, from launch to some months after the publication.</summary>
    public async Task LiveAsync()
    {
        (await RepeatedAsync(() => County.Bureau.LaunchAsync(Plan()))).Done();
        await County.UntilAsync("2022-03-01T10:00");
        await ReadLinksAsync();
        await AtAsync("2022-03-01T10:00", EventAsync("bounce", "Invitation", "1"), "bounces", "corrected");
        await AtAsync("2022-03-08T10:00", FileAsync(), "early", "complains");
        await AtAsync("2022-03-09T09:00", EventAsync("spamreport", "Receipt", "p1-000001"), "complains");
        await AtAsync("2022-03-10T10:00", FileAsync(), "twice");
        await AtAsync("2022-03-10T10:00", FileAsync(faulty: true), "faulty");
        await AtAsync("2022-03-15T10:00", FileAsync(), "returned-twice", "returned-never", "returned-at-night");
        await AtAsync("2022-04-01T10:00", DownloadAsync, "downloads-only");
        await AtAsync("2022-04-02T10:00", TypeAsync(OnlineFields.Save), "drafts-only");
        await AtAsync("2022-05-10T10:00", FileAsync(draft: 2), "twice");
        await AtAsync("2022-05-10T10:00", CorrectAsync, "new-contact");
        await AtAsync("2022-05-14T22:00", FileAsync(), "saturday-night");
        await AtAsync("2022-06-10T10:00", FileAsync(), "new-contact");
        await AtAsync("2022-06-10T10:00", TypeAsync(OnlineFields.Save), "drafts-then-files");
        await AtAsync("2022-06-20T10:00", TypeAsync(OnlineFields.Submit), "drafts-then-files");
        await AtAsync("2022-06-20T10:00", ExtendAsync, "extended", "extended-in-vain");
        await AtAsync("2022-06-20T10:00", CorrectAsync, "corrected");
        await AtAsync("2022-06-21T10:00", FileAsync(), "corrected");
        await AtAsync("2022-06-30T23:30", FileAsync(), "last-minute");
        await AtAsync("2022-07-08T15:00", FileAsync(), "late");
        await AtAsync("2022-07-13T10:00", FileAsync(), "extended");
        await AtAsync("2022-08-01T10:00", ReturnAsync("2022-08-19"), "returned-twice", "returned-never");
        await AtAsync("2022-08-06T20:00", ReturnAsync(due: null), "returned-at-night");
        await AtAsync("2022-08-10T10:00", FileAsync(draft: 2), "returned-twice");
        await AtAsync("2022-08-20T10:00", FileAsync(draft: 2), "returned-at-night");
        await AtAsync("2022-09-01T10:00", ReturnAsync("2022-09-20"), "returned-twice");
        await AtAsync("2022-09-19T16:00", FileAsync(draft: 3), "returned-twice");
        await County.UntilAsync("2022-12-05T10:00");
        (await RepeatedAsync(() => County.Bureau.SignOffAsync(1, "经研究同意。"))).Done();
        await RepeatedAsync(() => County.Bureau.PublishAsync(1), "not-awaiting-sign-off");
        foreach (string day in (string[])["06", "07", "08", "09"])
        {
            await County.UntilAsync($"2022-12-{day}T12:00");
        }

        await County.UntilAsync("2023-02-25T12:00");
    }

    public async ValueTask DisposeAsync()
    {
        signer.Dispose();
        await County.DisposeAsync();
    }

    /// <summary>
    /// Does an act again that the server could not answer; as often as it is killed, and a few times where it runs on.
    /// <paramref name="doneBefore"/> is the refusal that says that it was done nevertheless, or words of it on a page.
    /// </summary>
    private async Task<Answer> RepeatedAsync(Func<Task<Answer>> act, string? doneBefore = null)
    {
        const int Most = 4;
        int left = Most;
        for (bool again = false; ; again = true)
        {
            EmbeddedHost asked = County.Host;
            Answer answer = await act();
            left -= asked == County.Host ? 1 : 0;
            if ((int)answer.Status < 500 || left == 0)
            {
                Assert.True((int)answer.Status < 300 || (again && IsDone(answer, doneBefore)), $"{answer.Status}: {answer.Text}");
                return answer;
            }
        }
    }

    private static bool IsDone(Answer answer, string? doneBefore) =>
        doneBefore is not null && (answer.Code == doneBefore || (answer.Code is null && answer.Text.Contains(doneBefore, StringComparison.Ordinal)));

    private async Task AtAsync(string local, Func<string, Task> act, params string[] behaviours)
    {
        await County.UntilAsync(local);
        EmbeddedHost asked = County.Host;
        await Parallel.ForEachAsync(
            behaviours.SelectMany(b => units.GetValueOrDefault(b, [])), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (unit, _) => await act(unit));
        await County.SettleAsync();

        // What a death has left to the sweeps is done by them, minutes later and not at whatever comes next in the year.
        for (DateTime time = DateTime.Parse(local, CultureInfo.InvariantCulture); asked != County.Host;)
        {
            asked = County.Host;
            time += TwoSweeps;
            await County.UntilAsync(time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        }
    }

    private Func<string, Task> FileAsync(int draft = 1, bool faulty = false)
    {
        byte[] file = FormJson.Write(YearForm.Filled(draft, faulty));
        return unit => RepeatedAsync(() => County.UploadAsync(Token(unit), file, "p1.json", YearForm.Project), "same-file");
    }

    private async Task DownloadAsync(string unit) =>
        await RepeatedAsync(() => Answer.OfAsync(County.Http.GetAsync(new Uri($"/u/{Token(unit)}/forms/{YearForm.Project}/template.xlsx", UriKind.Relative))));

    private Func<string, Task> ReturnAsync(string? due) => unit =>
        RepeatedAsync(() => County.Bureau.ReturnAsync(unit, YearForm.Project, "请补充说明。", due), "illegal-action");

    /// <summary>Fills the form in on its page, and saves it there or files it.</summary>
    private Func<string, Task> TypeAsync(string act)
    {
        KeyValuePair<string, string>[] fields = [.. OnlineAnswers.Typed(YearForm.Filled()), new(OnlineFields.Act, act)];
        return async unit =>
        {
            string form = $"/u/{Token(unit)}/forms/{YearForm.Project}";
            await RepeatedAsync(() => County.PostPageAsync($"{form}/fill", $"{form}/fill", fields), "完全相同");

            // The page that it leads to is looked at also by whoever did not get there.
            await RepeatedAsync(() => County.GetAsync(act == OnlineFields.Submit ? $"{form}/results/1" : $"{form}/fill"));
        };
    }

    private async Task ExtendAsync(string unit) =>
        await RepeatedAsync(() => County.Bureau.PostAsync($"{Home}/units/{unit}/extension", new { due = "2022-07-15", reason = "系统迁移" }));

    private async Task CorrectAsync(string unit) =>
        await RepeatedAsync(() => County.Bureau.PostAsync($"{Home}/units/{unit}/contact", new { name = "新填报岗", email = $"new-{unit}@example.org" }));

    /// <summary>What SendGrid tells of a mail, signed as it signs.</summary>
    private Func<string, Task> EventAsync(string name, string kind, string sequence) => async unit =>
    {
        long now = Installation.At("2022-03-01T10:00").ToUnixTimeSeconds();
        now = name == "bounce" ? now : Installation.At("2022-03-09T09:00").ToUnixTimeSeconds();
        byte[] body = Encoding.UTF8.GetBytes(new JsonArray(new JsonObject
        {
            ["event"] = name,
            ["type"] = name == "bounce" ? "bounce" : null,
            ["email"] = $"{unit}@example.org",
            ["timestamp"] = now,
            ["sg_event_id"] = $"event-{unit}-{name}",
            ["reason"] = "550 5.1.1 no such user",
            ["perfeval_key"] = $"{Plans.Bureau}~{Plans.Campaign}~{unit}~{kind}~{sequence}",
        }).ToJsonString());
        string stamp = now.ToString(CultureInfo.InvariantCulture);
        string signature = Convert.ToBase64String(signer.SignData([.. Encoding.UTF8.GetBytes(stamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        await RepeatedAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/hooks/sendgrid", UriKind.Relative)) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signature);
            request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", stamp);
            return await Answer.OfAsync(County.Http.SendAsync(request));
        });
    };

    private string Token(string unit) => tokens[unit];

    /// <summary>Reads the units' links from the list for sending by other means: a mail may be on its way to nowhere.</summary>
    private async Task ReadLinksAsync()
    {
        Answer list = await RepeatedAsync(() => County.Bureau.PostAsync($"{Home}/outstanding-list", new { }));
        foreach (string[] cells in list.Text.Split("\r\n").Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')))
        {
            tokens[cells[0]] = cells[^1].Split('/')[^1];
        }
    }

    private static string Home => $"/api/campaigns/{Plans.Bureau}/{Plans.Campaign}";

    private JsonObject Plan()
    {
        JsonObject plan = Plans.Small();
        plan["budgetYears"] = new JsonArray(2021);
        plan["dates"] = new JsonObject { ["opens"] = "2022-03-01", ["due"] = "2022-06-30", ["closes"] = "2022-07-29", ["reviewEnds"] = "2022-10-31", ["objectionsEnd"] = "2022-11-30" };
        plan["reminders"] = new JsonArray(
            new JsonObject { ["daysBeforeDue"] = 27 },
            new JsonObject { ["daysBeforeDue"] = 14 },
            new JsonObject { ["daysBeforeDue"] = 3 },
            new JsonObject { ["daysBeforeDue"] = 0 },
            new JsonObject { ["daysAfterDue"] = 3 },
            new JsonObject { ["daysAfterDue"] = 14 });
        byte[] issued = FormJson.Write(IssuedForm.Of(YearForm.Filled()));
        plan["units"] = new JsonArray([.. Units.Select(u => (JsonNode)new JsonObject
        {
            ["code"] = u.Unit,
            ["name"] = $"某局（{u.Unit}）",
            ["contact"] = new JsonObject { ["name"] = "填报岗", ["email"] = $"{u.Unit}@example.org" },
            ["supervisingDepartment"] = new JsonObject { ["name"] = "主管部门", ["email"] = $"department-{u.Unit}@example.org" },
            ["forms"] = new JsonArray(new JsonObject { ["project"] = YearForm.Project, ["policy"] = "mof-2020-10", ["budgetYear"] = 2021, ["issued"] = JsonNode.Parse(issued) }),
        })]);
        return plan;
    }
}
