using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>The bureau's acts, as its pages post them.</summary>
public sealed partial class ConsoleTests
{
    private const string ReviewerKey = "the-reviewers'-key";
    private const string Home = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}";
    private const string FormPage = $"{Home}/forms/{First}/{Training}";

    [Fact]
    public async Task A_unit_is_reminded_with_one_click_once_a_day_and_the_letter_can_be_seen_before()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser operatorsBrowser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);

        string unit = $"{Home}/units/{First}";
        string preview = await operatorsBrowser.PostAsync(unit, $"{unit}/remind", HttpStatusCode.OK, ("preview", "true"));
        Assert.Contains("class=\"letter\"", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(county.Mails, m => m.Contains("day-20220310", StringComparison.Ordinal));

        await operatorsBrowser.PostAsync(unit, $"{unit}/remind", HttpStatusCode.SeeOther);
        await operatorsBrowser.PostAsync(unit, $"{unit}/remind", HttpStatusCode.SeeOther);
        await county.SettleAsync();
        Assert.Single(county.Mails, m => m == $"{First} Reminder day-20220310");
        Assert.Contains((await county.Bureau.AuditAsync()), a => a.StartsWith($"remind {First}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_that_owes_nothing_is_not_reminded()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        (await county.Bureau.PostAsync($"/api{Home}/units/{Second}/remind", new { }))
            .AssertRefused(HttpStatusCode.Conflict, "nothing-owed", "unit", Second);
    }

    [Fact]
    public async Task A_second_reviewer_is_told_before_anything_is_done_and_may_then_take_over()
    {
        await using Installation county = await FiledAsync();
        ConsoleBrowser first = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "张三");
        ConsoleBrowser second = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "李四");
        string read = await second.GetAsync(FormPage);
        Assert.DoesNotContain("name=\"told\"", read, StringComparison.Ordinal);
        await first.PostAsync(FormPage, $"{FormPage}/draft", HttpStatusCode.SeeOther, ("revision", "1"), ("scoreReason-0", "待核实"));

        // Their page was opened before the first saved.
        string refused = await second.PostReadAsync(read, $"{FormPage}/accept", HttpStatusCode.Conflict, ("revision", "1"), ("score-0", "1"), ("scoreReason-0", "核减"));
        Assert.Contains("复核 张三", refused, StringComparison.Ordinal);
        Assert.Contains(">核减</textarea>", refused, StringComparison.Ordinal);
        await second.PostReadAsync(refused, $"{FormPage}/accept", HttpStatusCode.SeeOther, ("revision", "1"), ("told", Told().Match(refused).Groups["value"].Value), ("score-0", "1"), ("scoreReason-0", "核减"));
        Assert.Equal("Accepted", (string?)(await county.Bureau.FormAsync(Training))["state"]);
    }

    [Fact]
    public async Task What_a_reviewer_has_typed_stands_there_again_and_is_shown_to_nobody_else()
    {
        await using Installation county = await FiledAsync();
        ConsoleBrowser first = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "张三");
        await first.PostAsync(FormPage, $"{FormPage}/draft", HttpStatusCode.SeeOther, ("revision", "1"), ("score-0", "1"), ("scoreReason-0", "待核实"), ("reason", "请补充佐证"));
        string again = await first.GetAsync(FormPage);
        Assert.Contains(">待核实</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("请补充佐证", again, StringComparison.Ordinal);

        ConsoleBrowser second = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "李四");
        string theirs = await second.GetAsync(FormPage);
        Assert.Contains("复核 张三", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("待核实", theirs, StringComparison.Ordinal);
        await county.UntilAsync("2022-03-10T11:00");
        Assert.DoesNotContain("name=\"told\"", await second.GetAsync(FormPage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_returned_with_the_notes_on_its_rows()
    {
        await using Installation county = await FiledAsync();
        ConsoleBrowser reviewer = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "张三");
        await reviewer.PostAsync(
            FormPage, $"{FormPage}/return", HttpStatusCode.SeeOther, ("revision", "1"), ("reason", "请修改。"), ("scoreReason-2", "数字与正文不一致"), ("scoreReason-0", "缺少单位"), ("due", "2022-03-20"));
        await county.SettleAsync();
        string mail = Mail.Text(Directory.EnumerateFiles(county.Outbox, $"*{First}~Returned~*").Single());
        Assert.Contains("请修改。", mail, StringComparison.Ordinal);
        Assert.True(mail.IndexOf("第1行：缺少单位", StringComparison.Ordinal) < mail.IndexOf("第3行：数字与正文不一致", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepting_leads_on_to_the_next_form_of_the_queue()
    {
        await using Installation county = await FiledAsync();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        ConsoleBrowser reviewer = await ConsoleBrowser.SignedInAsync(county, ReviewerKey, "张三");
        Assert.Equal(
            $"{Home}/forms/{Second}/{Adviser}",
            await reviewer.LocationAsync(FormPage, $"{FormPage}/accept", ("revision", "1"), ("then", "next")));
    }

    [Fact]
    public async Task Lists_show_what_was_done_at_once()
    {
        await using Installation county = await FiledAsync();
        ConsoleBrowser reader = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        Assert.Contains(FormPage, await reader.GetAsync($"{Home}/forms?list=review"), StringComparison.Ordinal);
        Assert.DoesNotContain($"forms/{First}/{Training}\"", await reader.GetAsync($"{Home}/forms?list=outstanding"), StringComparison.Ordinal);
        Assert.Contains($"forms/{Second}/{Adviser}\"", await reader.GetAsync($"{Home}/forms?list=outstanding"), StringComparison.Ordinal);
        Assert.Contains($"forms/{Second}/{Adviser}\"", await reader.GetAsync($"{Home}/forms?q=%E4%B9%99"), StringComparison.Ordinal);
        Assert.DoesNotContain($"forms/{First}/{Training}\"", await reader.GetAsync($"{Home}/forms?q=%E4%B9%99"), StringComparison.Ordinal);
        Assert.Contains($"forms/{First}/{Training}\"", await reader.GetAsync($"{Home}/forms?q=219001"), StringComparison.Ordinal);
    }

    private static async Task<Installation> FiledAsync()
    {
        Installation county = await Installation.LaunchedAsync(builder => builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["PerfEval:ReviewerKeyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReviewerKey))) }));
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        return county;
    }

    [GeneratedRegex("name=\"told\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Told();
}
