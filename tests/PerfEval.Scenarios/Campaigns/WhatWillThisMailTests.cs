using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using PerfEval.Scenarios.Launching;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>Whoever is about to do something that mails is shown first how many mails and what they say, and nothing happens by that.</summary>
public sealed class WhatWillThisMailTests
{
    private const string Home = $"/campaigns/{Plans.Bureau}/{Campaign}";
    private const string Unit = $"{Home}/units/{First}";

    [Fact]
    public async Task Before_an_extension()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(Unit);

        await browser.SendAsync($"{Unit}/extension", new() { ["due"] = "2022-04-08", ["reason"] = "系统迁移", ["preview"] = "true" });

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("将发出邮件 1 封", browser.Text, StringComparison.Ordinal);
        Assert.Contains("延期原因：系统迁移", browser.Text, StringComparison.Ordinal);
        Assert.Equal(["2022-04-08", "系统迁移"], new[] { "extend-due", "extend-reason" }.Select(id => browser.Page.GetElementById(id)!.GetAttribute("value")!));
        Assert.Equal(2, county.Mails.Count);
        Assert.DoesNotContain(await county.Bureau.AuditAsync(), act => act.StartsWith("extend", StringComparison.Ordinal));

        await browser.SendAsync($"{Unit}/extension", []);
        await county.SettleAsync();
        Assert.Contains($"{First} Extended 20220408", county.Mails);
    }

    [Fact]
    public async Task Before_a_return()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        string form = $"{Home}/forms/{Second}/{Adviser}";
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(form);
        Assert.Contains(browser.Page.QuerySelectorAll("button[name=preview]"), b => b.GetAttribute("formaction") == $"{form}/return");
        using MultipartFormDataContent asked = browser.Content($"{form}/accept", new() { ["reason"] = "请核对第1行。", ["preview"] = "true" });

        await browser.PostAsync($"{form}/return", asked);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("将发出邮件 1 封", browser.Text, StringComparison.Ordinal);
        Assert.Contains("退回意见：请核对第1行。", browser.Text, StringComparison.Ordinal);
        Assert.Equal("请核对第1行。", browser.Page.GetElementById("return-reason")!.TextContent);
        Assert.DoesNotContain(county.Mails, m => m.StartsWith($"{Second} Returned", StringComparison.Ordinal));
        Assert.DoesNotContain(await county.Bureau.AuditAsync(), act => act.StartsWith("return", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_a_contact_is_corrected()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        await SpoilAsync(county);
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(Unit);

        await browser.SendAsync($"{Unit}/contact", new() { ["contactEmail"] = "new@example.org", ["preview"] = "true" });

        Assert.Contains("将发出邮件 1 封", browser.Text, StringComparison.Ordinal);
        Assert.Equal("new@example.org", browser.Page.QuerySelector(".letter dd")!.TextContent);
        Assert.Equal("new@example.org", browser.Page.GetElementById("contact-email")!.GetAttribute("value"));
        Assert.Equal(2, county.Mails.Count);
        JsonNode told = (await county.Bureau.PostAsync($"/api{Unit}/contact?preview=true", new { name = "新填报岗", email = "new@example.org" })).Done().Json;
        Assert.Equal((1, "new@example.org", null), ((int)told["count"]!, (string)told["sample"]!["recipient"]!, (string?)told["sample"]!["suppressed"]));
        Assert.DoesNotContain(await county.Bureau.AuditAsync(), act => act.StartsWith("correct-contact", StringComparison.Ordinal));

        JsonNode nothing = (await county.Bureau.PostAsync($"/api{Home}/units/{Second}/contact?preview=true", new { name = "新填报岗", email = "new@example.org" })).Done().Json;
        Assert.Equal((0, null), ((int)nothing["count"]!, (string?)nothing["sample"]));
    }

    [Fact]
    public async Task Before_a_mail_is_sent_again()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        await SpoilAsync(county);
        await county.UntilAsync("2022-03-11T12:00");
        string resend = $"{Home}/mail/{First}/Invitation/1/resend";
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync($"{Home}/mail?state=Failed");

        await browser.SendAsync(resend, new() { ["preview"] = "true" });

        Assert.Contains("将发出邮件 1 封", browser.Text, StringComparison.Ordinal);
        Assert.Contains("请于2022年3月31日前报送绩效自评表", browser.Page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, county.Mails.Count);
        JsonNode told = (await county.Bureau.PostAsync($"/api{resend}?preview=true", new { })).Done().Json;
        Assert.Equal((1, "Invitation"), ((int)told["count"]!, (string)told["sample"]!["kind"]!));

        await browser.SendAsync(resend, []);
        Assert.Contains($"{First} Invitation 1 again01", county.Mails);
    }

    /// <summary>Has the first unit's invitation have failed.</summary>
    private static async Task SpoilAsync(Installation county)
    {
        TableEntity row = (await Snapshot.RowsAsync(county.Host.Storage, "Mail")).Single(r => r.RowKey == $"{First}~Invitation~1");
        row["State"] = "Failed";
        row["Failure"] = "550 no such user";
        await county.Host.Storage.Tables.GetTableClient("Mail").UpdateEntityAsync(row, row.ETag);
    }
}
