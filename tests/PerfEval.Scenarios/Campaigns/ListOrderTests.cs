using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>Lists in the order, and cut as, the bureau wants them.</summary>
public sealed class ListOrderTests
{
    private const string Home = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}";

    [Theory]
    [InlineData("forms?sort=name", "甲局", "乙局")]
    [InlineData("forms?sort=-name", "甲局", "乙局")]
    [InlineData("forms?sort=unit", "甲局", "乙局")]
    [InlineData("forms?sort=-unit", "乙局", "甲局")]
    [InlineData("forms?sort=-declared", "甲局", "乙局")]
    [InlineData("forms?sort=declared", "甲局", "乙局")]
    [InlineData("forms?list=outstanding&sort=unit", "甲局", "乙局")]
    [InlineData("forms?list=outstanding&sort=-unit", "乙局", "甲局")]
    [InlineData("forms?sort=nonsense", "甲局", "乙局")]
    public async Task A_list_of_forms_is_put_in_the_order_of_a_column_either_way(string address, string first, string second)
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync($"{Home}/{address}");
        page = page[page.IndexOf("<tbody>", StringComparison.Ordinal)..];
        if (address.EndsWith("sort=name", StringComparison.Ordinal))
        {
            // By the characters' numbers, in which 乙 comes before 甲.
            (first, second) = (second, first);
        }

        Assert.True(page.IndexOf(first, StringComparison.Ordinal) < page.IndexOf(second, StringComparison.Ordinal), page);
    }

    [Fact]
    public async Task The_head_of_the_column_says_which_way_the_list_is_ordered_and_leads_to_the_other()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync($"{Home}/forms?sort=-due");
        Assert.Single(page.Split("aria-sort=").Skip(1));
        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Home}/forms?sort=due\"", page, StringComparison.Ordinal);
        Assert.Contains($"aria-sort=\"ascending\"", await browser.GetAsync($"{Home}/forms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_queue_is_kept_by_doubt_and_by_what_was_declared_above_the_rule()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        foreach (string order in new[] { string.Empty, "&sort=-gap", "&sort=gap", "&sort=-findings", "&sort=state" })
        {
            string page = await browser.GetAsync($"{Home}/forms?list=review{order}");
            Assert.Contains($"forms/{First}/{Training}\"", page, StringComparison.Ordinal);
            Assert.Contains($"forms/{Second}/{Adviser}\"", page, StringComparison.Ordinal);
            Assert.Contains("自评高于复算", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ranking_is_cut_by_category_on_its_page_in_its_export_and_at_the_api()
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Small();
        plan["units"]![0]!["category"] = "行政单位";
        plan["units"]![1]!["category"] = "事业单位";
        (await county.Bureau.LaunchAsync(plan)).Done();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-05-16T09:00");

        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string all = await browser.GetAsync($"{Home}/ranking");
        string key = all[..all.IndexOf(">事业单位", StringComparison.Ordinal)].Split("<option value=\"")[^1].TrimEnd('"');
        string cut = await browser.GetAsync($"{Home}/ranking?category={key}");
        cut = cut[cut.IndexOf("<tbody>", StringComparison.Ordinal)..cut.IndexOf("</tbody>", StringComparison.Ordinal)];
        Assert.Contains("乙局", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("甲局", cut, StringComparison.Ordinal);

        IReadOnlyList<IReadOnlyList<string?>> rows = Sheets.Read(await browser.DownloadAsync($"{Home}/ranking.xlsx?category={key}"));
        Assert.Equal(["219002 事业单位"], rows.Skip(1).Select(r => $"{r[2]} {r[5]}"));
        Assert.Equal(3, Sheets.Read(await browser.DownloadAsync($"{Home}/ranking.xlsx")).Count);

        JsonNode answer = (await county.Bureau.GetAsync($"/api{Home}/ranking?category=%E8%A1%8C%E6%94%BF%E5%8D%95%E4%BD%8D")).Done().Json;
        Assert.Equal(["219001"], answer["units"]!.AsArray().Select(u => (string)u!["unit"]!));
        Assert.Equal("行政单位", (string?)answer["units"]![0]!["category"]);
    }

    [Fact]
    public async Task A_ranking_is_put_in_the_order_of_a_column()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-05-16T09:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string down = await browser.GetAsync($"{Home}/ranking?sort=-unit");
        Assert.Contains("aria-sort=\"descending\"", down, StringComparison.Ordinal);
        down = down[down.IndexOf("<tbody>", StringComparison.Ordinal)..];
        Assert.True(down.IndexOf("乙局", StringComparison.Ordinal) < down.IndexOf("甲局", StringComparison.Ordinal));
        string up = await browser.GetAsync($"{Home}/ranking?sort=unit");
        up = up[up.IndexOf("<tbody>", StringComparison.Ordinal)..];
        Assert.True(up.IndexOf("甲局", StringComparison.Ordinal) < up.IndexOf("乙局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_category_of_two_lines_is_refused()
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Small();
        plan["units"]![1]!["category"] = "行政\n单位";
        (await county.Bureau.LaunchAsync(plan)).AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units[1].category", "行政\n单位");
    }

    [Theory]
    [InlineData("/campaigns/list.xlsx", 1)]
    [InlineData($"{Home}/forms.xlsx", 3)]
    [InlineData($"{Home}/forms.xlsx?list=review", 1)]
    [InlineData($"{Home}/forms.xlsx?list=outstanding", 2)]
    [InlineData($"{Home}/forms.xlsx?list=unreachable", 0)]
    [InlineData($"{Home}/outstanding.xlsx?q=219002", 1)]
    public async Task Every_list_is_taken_away_whole_as_a_workbook(string address, int rows)
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        Assert.Equal(rows, Sheets.Read(await browser.DownloadAsync(address)).Count - 1);
    }
}
