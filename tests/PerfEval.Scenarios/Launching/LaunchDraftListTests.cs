using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Launching;

/// <summary>Launches that were begun and not confirmed.</summary>
public sealed class LaunchDraftListTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Basics = new(StringComparer.Ordinal)
    {
        ["title"] = "2022年绩效自评",
        ["campaign"] = Campaign,
        ["bureauName"] = "某县财政局",
        ["bureau"] = Plans.Bureau,
        ["helpName"] = "绩效股",
        ["helpEmail"] = "help@example.org",
    };

    private Installation county = null!;
    private ScriptlessBrowser browser = null!;

    public async Task InitializeAsync()
    {
        county = await Installation.StartAsync();
        browser = await ScriptlessBrowser.SignedInAsync(county);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await county.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/launch")]
    public async Task A_draft_is_listed_with_how_far_it_is_and_goes_on_from_there(string list)
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));
        string dates = browser.Address;
        Assert.EndsWith("/dates", dates, StringComparison.Ordinal);

        await browser.OpenAsync(list);
        Assert.Contains("2022年绩效自评", browser.Text, StringComparison.Ordinal);
        Assert.Contains("名册.xlsx 2 个单位", browser.Text, StringComparison.Ordinal);
        Assert.Contains("经办", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Page.QuerySelector("#drafts + .wide a.button")!.GetAttribute("href")!);
        Assert.StartsWith(dates[..^"/dates".Length], browser.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_without_a_roster_that_can_be_used_is_at_the_first_step()
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", Basics);
        await browser.OpenAsync("/");
        Assert.Contains("第 1 步：名称与名册", browser.Text, StringComparison.Ordinal);
        Assert.Contains("未上传名册", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_discarded_is_gone_with_its_roster()
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));
        string draft = browser.Address[..^"/dates".Length];
        await browser.OpenAsync("/");
        await browser.SendAsync($"{draft}/discard", []);
        Assert.Equal("/", browser.Address);
        Assert.DoesNotContain("未完成的发起", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task One_that_was_launched_is_no_draft_any_more_and_is_not_discarded()
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));
        string draft = browser.Address[..^"/dates".Length];
        await browser.SendAsync($"{draft}/dates", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["opens"] = "2022-03-01",
            ["due"] = "2022-03-31",
            ["closes"] = "2022-04-15",
            ["reviewEnds"] = "2022-05-06",
            ["objectionsEnd"] = "2022-05-13",
            ["remindBefore"] = "3",
            ["action"] = "next",
        });
        await browser.OpenAsync("/");
        Assert.Contains("第 3 步：试算与确认", browser.Text, StringComparison.Ordinal);
        using ScriptlessBrowser colleague = await ScriptlessBrowser.SignedInAsync(county);
        await colleague.OpenAsync($"{draft}/check");
        await colleague.SendAsync($"{draft}/check", []);
        await browser.SendAsync($"{draft}/discard", []);
        Assert.Equal($"/campaigns/{Plans.Bureau}/{Campaign}", browser.Address);
        await browser.OpenAsync("/");
        Assert.DoesNotContain("未完成的发起", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2022年绩效自评", browser.Text, StringComparison.Ordinal);
    }
}
