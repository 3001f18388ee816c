using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Launching;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

public sealed class ReminderTests
{
    [Fact]
    public async Task Who_has_filed_everything_is_not_reminded_and_who_has_not_is_told_what_is_missing()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-17T09:00");

        Assert.Equal(["219001 Reminder 20220317"], Reminders(county));
        string text = Mail.Text(Path.Combine(county.Outbox, "county~y2022~219001~Reminder~20220317.eml"));
        Assert.Contains("社区矫正管理工作经费", text, StringComparison.Ordinal);
        Assert.DoesNotContain("培训支出", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_filed_is_not_reminded_though_what_was_filed_is_not_scored_yet()
    {
        await using Installation county = await Installation.LaunchedAsync();
        county.Host.Storage.Calling += call =>
        {
            if (call is { Operation: "SubmitTransaction" } && call.Target.StartsWith("Scores(", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("Scoring fails in this test.");
            }
        };
        await county.UntilAsync("2022-03-17T08:58");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-17T09:00");

        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
        Assert.Equal(["219001 Reminder 20220317"], Reminders(county));
    }

    [Fact]
    public async Task A_unit_whose_form_was_returned_is_reminded_until_it_files_again()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。")).Done();
        await county.UntilAsync("2022-04-28T18:00");
        Assert.DoesNotContain(Reminders(county), mail => mail.StartsWith("219002 ", StringComparison.Ordinal));

        // It is to be filed again by 6 May; three days before are free days, and the last workday before those is 29 April.
        await county.UntilAsync("2022-04-29T09:00");
        Assert.Contains("219002 Reminder 20220429", Reminders(county));

        (await county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, "99%"))).Done();
        await county.UntilAsync("2022-05-06T12:00");
        Assert.Equal(["219002 Reminder 20220429"], Reminders(county).Where(mail => mail.StartsWith("219002 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_unit_that_was_given_longer_is_told_so_and_reminded_by_its_own_day()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-29T10:00");
        object extension = new { due = "2022-04-08", reason = "系统迁移" };
        JsonNode preview = (await county.Bureau.PostAsync($"{Unit(First)}/extension?preview=true", extension)).Done().Json;
        Assert.Equal(1, (int)preview["count"]!);
        Assert.Contains("2022年4月8日", (string)preview["sample"]!["subject"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(county.Mails, mail => mail.Contains("Extended", StringComparison.Ordinal));

        (await county.Bureau.PostAsync($"{Unit(First)}/extension", extension)).Done();
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", extension)).Done();
        Assert.Equal(["219001 Extended 20220408"], county.Mails.Where(mail => mail.Contains("Extended", StringComparison.Ordinal)));
        Assert.Contains("系统迁移", Mail.Text(Path.Combine(county.Outbox, "county~y2022~219001~Extended~20220408.eml")), StringComparison.Ordinal);

        // 5 April is a holiday, so three days before the new day are the 2nd, a workday made up for it. Six days after it is the 14th.
        await county.UntilAsync("2022-04-02T09:00");
        Assert.Equal(["219001 Reminder 20220317", "219001 Reminder 20220328", "219001 Reminder 20220402"], Reminders(county).Where(m => m.StartsWith(First, StringComparison.Ordinal)));
        Assert.Contains("距截止还有6天", Mail.Text(Path.Combine(county.Outbox, "county~y2022~219001~Reminder~20220402.eml")), StringComparison.Ordinal);
        await county.UntilAsync("2022-04-13T09:00");
        Assert.Equal(["219002 Overdue 20220406"], county.Mails.Where(m => m.Contains("Overdue", StringComparison.Ordinal)));
        await county.UntilAsync("2022-04-14T09:00");
        Assert.Contains("219001 Overdue 20220414", county.Mails);
        Assert.Equal("late", (string?)(await FiledAsync(county))["timeliness"]);
        Assert.Contains(await county.Bureau.AuditAsync(), act => act == "extend 219001 2022-04-08: 系统迁移");
    }

    [Fact]
    public async Task A_form_is_taken_until_the_day_that_its_unit_was_given_though_filing_has_closed()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-04-15T10:00");
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-04-20", reason = "系统迁移" })).Done();
        await county.UntilAsync("2022-04-20T23:00");
        (await county.FileAsync(First, Training)).Done();
        Assert.Equal("not-open", (await county.FileAsync(Second, Adviser)).Code);
        await county.UntilAsync("2022-04-21T00:00");
        Assert.Equal("not-open", (await county.FileAsync(First, Correction)).Code);
        Assert.Equal("onTime", (string?)(await county.Bureau.FormAsync(Training))["timeliness"]);
    }

    [Fact]
    public async Task An_extension_that_makes_no_sense_is_refused_and_says_what_would_be_taken()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.SettleAsync();
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-04-08", reason = "x" })).AssertRefused(HttpStatusCode.Conflict, "not-filing", "phase", "Waiting");
        await county.UntilAsync("2022-03-29T10:00");
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-03-28", reason = "x" })).AssertRefused(HttpStatusCode.BadRequest, "invalid-extension", "due", "2022-03-28", "2022-03-29", "2022-05-06");
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-05-07", reason = "x" })).AssertRefused(HttpStatusCode.BadRequest, "invalid-extension", "due", "2022-05-07");
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-04-08", reason = " " })).AssertRefused(HttpStatusCode.BadRequest, "invalid-extension", "reason", " ");
        (await county.Bureau.PostAsync($"{Unit(First)}/extension", new { due = "2022-03-31", reason = "x" })).AssertRefused(HttpStatusCode.Conflict, "not-later", "due", "2022-03-31");
        (await county.Bureau.PostAsync($"{Unit("999")}/extension", new { due = "2022-04-08", reason = "x" })).AssertRefused(HttpStatusCode.NotFound, "unknown-unit", "unit", "999");
        (await county.FileAsync(Second, Adviser)).Done();
        (await county.Bureau.PostAsync($"{Unit(Second)}/extension", new { due = "2022-04-08", reason = "x" })).AssertRefused(HttpStatusCode.Conflict, "nothing-outstanding", "unit", Second);
    }

    [Fact]
    public async Task A_return_made_at_night_is_told_when_offices_open()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-11T22:00");
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。")).Done();
        await county.UntilAsync("2022-03-14T08:59");
        Assert.DoesNotContain(county.Mails, mail => mail.Contains("Returned", StringComparison.Ordinal));
        await county.UntilAsync("2022-03-14T09:00");
        Assert.Contains("219002 Returned 004-01-legal-adviser-000001", county.Mails);
    }

    [Fact]
    public async Task The_bureau_has_a_digest_every_week_until_it_wants_no_more_by_one_click()
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Small();
        plan["digestTo"] = new JsonArray(new JsonObject { ["name"] = "绩效股", ["email"] = "jixiao@example.org" });
        (await county.Bureau.LaunchAsync(plan)).Done();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-14T09:00");
        Assert.Equal(["_bureau-1 Digest 20220307", "_bureau-1 Digest 20220314"], county.Mails.Where(m => m.Contains("Digest", StringComparison.Ordinal)));
        string file = Path.Combine(county.Outbox, "county~y2022~_bureau-1~Digest~20220314.eml");
        string text = Mail.Text(file);
        Assert.Contains("已报送：1份", text, StringComparison.Ordinal);
        Assert.Contains("未报送：2份，其中已逾期0份", text, StringComparison.Ordinal);
        string[] head = File.ReadAllText(file).Split("\r\n\r\n")[0].Split("\r\n");
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", head);
        string link = head.Single(h => h.StartsWith("List-Unsubscribe: ", StringComparison.Ordinal)).Split('<', '>')[1];
        Assert.StartsWith("http://perfeval.example.org/unsubscribe/", link, StringComparison.Ordinal);
        var address = new Uri(new Uri(link).AbsolutePath, UriKind.Relative);

        // A scanner that follows the link changes nothing; the token opens nothing else.
        Assert.Equal(HttpStatusCode.OK, (await Answer.OfAsync(county.Http.GetAsync(address))).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await Answer.OfAsync(county.Http.GetAsync(new Uri($"/u/{address.ToString().Split('/')[^1]}", UriKind.Relative)))).Status);
        using var click = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["List-Unsubscribe"] = "One-Click" });
        (await Answer.OfAsync(county.Http.PostAsync(address, click))).Done();
        await county.UntilAsync("2022-03-21T09:00");
        Assert.DoesNotContain(county.Mails, m => m.Contains("Digest 20220321", StringComparison.Ordinal));
        JsonNode row = (await county.Bureau.GetAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/mail?state=Suppressed")).Json["mails"]!.AsArray().Single(m => (string?)m!["kind"] == "Digest")!;
        Assert.Equal("unsubscribed", (string?)row["reason"]);
        using (ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county))
        {
            // The page names the bureau where a mail is about no unit.
            await browser.OpenAsync($"/campaigns/{Plans.Bureau}/{Campaign}/mail?kind=Digest");
            Assert.All(browser.Page.QuerySelectorAll("tbody th"), th => Assert.Equal("某县财政局", th.TextContent.Trim()));
            Assert.Contains("收件人已退订", browser.Text, StringComparison.Ordinal);
        }

        using var again = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["again"] = "1" });
        (await Answer.OfAsync(county.Http.PostAsync(address, again))).Done();
        await county.UntilAsync("2022-03-28T09:00");
        Assert.Contains("_bureau-1 Digest 20220328", county.Mails);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer.OfAsync(county.Http.PostAsync(new Uri("/unsubscribe/x", UriKind.Relative), null))).Status);
    }

    [Fact]
    public async Task The_overdue_notice_goes_to_the_supervising_department_too()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-04-16T00:00");

        Assert.Equal("219001 Overdue 20220406", Assert.Single(county.Mails, m => m.Contains("Overdue", StringComparison.Ordinal)));
        string mail = Path.Combine(county.Outbox, "county~y2022~219001~Overdue~20220406.eml");
        Assert.Contains("Cc: s219001@example.org", File.ReadAllLines(mail));

        // Who has a unit's link may file for it: what the department reads holds none.
        Assert.DoesNotContain(county.Token(First), Mail.Text(mail), StringComparison.Ordinal);
    }

    private static string Unit(string code) => $"/api/campaigns/{Plans.Bureau}/{Campaign}/units/{code}";

    private static async Task<JsonNode> FiledAsync(Installation county)
    {
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        return await county.Bureau.FormAsync(Training);
    }

    private static IEnumerable<string> Reminders(Installation county) =>
        county.Mails.Where(mail => mail.Contains(" Reminder ", StringComparison.Ordinal));
}
