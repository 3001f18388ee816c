using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using PerfEval.Scenarios.Launching;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>What the bureau sees of its mail, and what it does about it.</summary>
public sealed class MailPageTests
{
    private const string Page = $"/campaigns/{Plans.Bureau}/{Campaign}/mail";
    private const string Api = $"/api{Page}";

    [Fact]
    public async Task A_mail_of_which_nobody_knows_is_shown_and_sent_again_by_one_button()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-17T10:00");
        TableEntity lost = (await Snapshot.RowsAsync(county.Host.Storage, "Mail")).Single(r => r.RowKey == "219002~Reminder~20220317");
        lost["State"] = "Unknown";
        await county.Host.Storage.Tables.GetTableClient("Mail").UpdateEntityAsync(lost, lost.ETag);

        // Written past the program: its lists show it when they are next held against the mails.
        await county.UntilAsync("2022-03-18T11:00");

        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync($"/campaigns/{Plans.Bureau}/{Campaign}");
        Assert.Contains(Page, browser.Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
        await browser.OpenAsync($"{Page}?state=Unknown");
        Assert.Equal(["219002"], browser.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.Contains("应发 4 封，已发 3 封", browser.Text, StringComparison.Ordinal);

        await browser.SendAsync($"{Page}/219002/Reminder/20220317/resend", []);

        Assert.Equal(Page, browser.Address);
        Assert.Contains("应发 4 封 = 已发 4 封 + 未发（有原因）0 封 + 失败 0 封", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("form"), f => f.GetAttribute("action")!.EndsWith("/resend", StringComparison.Ordinal));
        Assert.Contains("219002 Reminder 20220317 again01", county.Mails);
        Assert.Contains(await county.Bureau.AuditAsync(), act => act.StartsWith("resend-mail 219002", StringComparison.Ordinal));
        await browser.OpenAsync($"{Page}?unit=219002");
        Assert.Equal(["219002", "219002"], browser.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        await browser.OpenAsync($"{Page}?kind=Invitation&state=Unknown");
        Assert.Empty(browser.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Who_owes_what_is_printed_with_a_link_and_a_code_for_each_unit_and_each_time_is_audited()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(Page);

        await browser.SendAsync($"/campaigns/{Plans.Bureau}/{Campaign}/outstanding-list", new() { ["format"] = "page" });

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("甲局", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("乙局", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"/u/{county.Token(First)}", browser.Text, StringComparison.Ordinal);
        Assert.StartsWith("M4 4h7v1h-7z", browser.Page.QuerySelector("svg.code path")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.Equal(["export-outstanding campaign 1"], (await county.Bureau.AuditAsync()).Where(a => a.StartsWith("export", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_api_tells_what_a_plan_would_mail_and_what_became_of_each_mail()
    {
        await using Installation county = await Installation.StartAsync();
        JsonNode dry = (await county.Bureau.PostAsync("/api/campaigns/dry-run", Small())).Done().Json;
        Assert.Equal(
            ["2022-03-01 Invitation 2", "2022-03-17 Reminder 2", "2022-03-28 Reminder 2", "2022-04-06 Overdue 2", "2022-05-07 Preliminary 2"],
            dry["byDay"]!.AsArray().Select(d => $"{d!["day"]} {d["kind"]} {d["count"]}"));
        Assert.Empty(county.Mails);
        JsonObject wrong = Small();
        wrong["helpDesk"]!["email"] = "help@example.org\r\nBcc: all@example.org";
        Answer refused = await county.Bureau.PostAsync("/api/campaigns/dry-run", wrong);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-plan"), (refused.Status, refused.Code));

        (await county.Bureau.LaunchAsync(Small())).Done();
        await county.UntilAsync("2022-03-02T10:00");
        JsonNode list = (await county.Bureau.GetAsync(Api)).Done().Json;
        Assert.Equal(2, (int)list["balance"]!["sent"]!);
        Assert.All(list["mails"]!.AsArray(), m => Assert.Equal("Invitation 1 Sent", $"{m!["kind"]} {m["sequence"]} {m["state"]}"));
        Assert.Equal("mail-was-sent", (await county.Bureau.PostAsync($"{Api}/{First}/Invitation/1/resend", new { })).Code);
        Assert.Equal("unknown-mail", (await county.Bureau.PostAsync($"{Api}/{First}/Result/001/resend", new { })).Code);
        Assert.Equal("unknown-mail", (await county.Bureau.PostAsync($"{Api}/{First}/Postcard/1/resend", new { })).Code);
    }

    [Theory]
    [InlineData("name", "填报岗\r\nBcc: all@example.org")]
    [InlineData("name", "填报岗\0")]
    [InlineData("name", "填报岗\u2028二")]
    [InlineData("name", "填报岗\u0085二")]
    [InlineData("email", "a@example.org\nBcc: all@example.org")]
    [InlineData("email", "a@example.org\u2029")]
    [InlineData("email", "甲@example.org")]
    public async Task What_could_be_a_second_header_is_refused_at_import_with_its_place(string field, string value)
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Small();
        plan["units"]![1]!["contact"]![field] = value;
        (await county.Bureau.LaunchAsync(plan)).AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", $"units[1].contact.{field}", value);
        JsonObject digest = Small();
        digest["digestTo"] = new JsonArray(new JsonObject { ["name"] = field == "name" ? value : "甲", ["email"] = field == "email" ? value : "a@example.org" });
        (await county.Bureau.LaunchAsync(digest)).AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", $"digestTo[0].{field}", value);
    }
}
