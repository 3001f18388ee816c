using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>The units that owe forms, before the bureau.</summary>
public sealed class OutstandingPageTests
{
    private const string Home = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}";
    private const string Page = $"{Home}/outstanding";

    [Fact]
    public async Task Each_unit_stands_there_once_with_what_it_owes_and_is_gone_once_it_has_filed()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-04-04T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync(Page);
        Assert.Contains("2 个单位，共 3 份自评表未报送。", page, StringComparison.Ordinal);
        Assert.Contains("未报送 2 份", page, StringComparison.Ordinal);
        Assert.Contains("逾期 4 天", page, StringComparison.Ordinal);
        Assert.Contains("u***@example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("u219001@example.org", page, StringComparison.Ordinal);

        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        page = await browser.GetAsync(Page);
        Assert.Contains("1 个单位，共 1 份自评表未报送。", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"units/{Second}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_form_is_told_from_one_that_never_came_and_has_its_own_day()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。", due: "2022-03-20")).Done();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync(Page);
        Assert.Contains("退回待改 1 份", page, StringComparison.Ordinal);
        Assert.Contains("2022-03-20", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("乙局", StringComparison.Ordinal) < page.IndexOf("甲局", StringComparison.Ordinal), "It is due first.");
        string byCode = await browser.GetAsync($"{Page}?sort=unit");
        Assert.True(byCode.IndexOf("甲局", StringComparison.Ordinal) < byCode.IndexOf("乙局", StringComparison.Ordinal));
        Assert.Contains("aria-sort=\"ascending\"", byCode, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_reminds_a_unit_and_leads_back_to_the_list_which_says_when()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        Assert.Contains("尚未催报", await browser.GetAsync(Page), StringComparison.Ordinal);
        string seen = await browser.PostAsync(Page, $"{Home}/units/{First}/remind", HttpStatusCode.OK, ("preview", "true"), ("returnTo", Page));
        Assert.Contains("class=\"letter\"", seen, StringComparison.Ordinal);
        Assert.Equal(Page, await browser.LocationAsync(Page, $"{Home}/units/{First}/remind", ("returnTo", Page)));
        await county.SettleAsync();
        Assert.Single(county.Mails, m => m == $"{First} Reminder day-20220310");
        Assert.Contains("datetime=\"2022-03-10T10:00", await browser.GetAsync($"{Page}?q={First}"), StringComparison.Ordinal);
        Assert.Contains("尚未催报", await browser.GetAsync($"{Page}?q={Second}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/")]
    [InlineData("//elsewhere.example.org/")]
    [InlineData("/campaigns/other/y2022/outstanding")]
    public async Task An_act_leads_back_to_the_list_and_nowhere_else(string returnTo)
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        Assert.Equal($"{Home}/units/{First}", await browser.LocationAsync(Page, $"{Home}/units/{First}/remind", ("returnTo", returnTo)));
    }

    [Fact]
    public async Task A_round_of_the_campaign_counts_as_a_reminder()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-17T12:00");
        Assert.Contains(county.Mails, m => m.StartsWith($"{First} Reminder", StringComparison.Ordinal));
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync(Page);
        Assert.DoesNotContain("尚未催报", page, StringComparison.Ordinal);
        Assert.Contains("datetime=\"2022-03-17T", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_extension_would_mail_is_shown_before_it_is_granted()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string unit = $"{Home}/units/{First}";
        string seen = await browser.PostAsync(unit, $"{unit}/extension", HttpStatusCode.OK, ("due", "2022-04-08"), ("reason", "系统迁移"), ("preview", "true"));
        Assert.Contains("class=\"letter\"", seen, StringComparison.Ordinal);
        Assert.Contains("value=\"系统迁移\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(county.Mails, m => m.Contains("Extended", StringComparison.Ordinal));
        Assert.Contains("2022-03-31", await browser.GetAsync($"{Page}?q={First}"), StringComparison.Ordinal);

        await browser.PostReadAsync(seen, $"{unit}/extension", HttpStatusCode.SeeOther, ("due", "2022-04-08"), ("reason", "系统迁移"));
        await county.SettleAsync();
        Assert.Contains(county.Mails, m => m.Contains("Extended", StringComparison.Ordinal));
        Assert.Contains("2022-04-08", await browser.GetAsync($"{Page}?q={First}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_taken_away_as_a_workbook_without_links()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        IReadOnlyList<IReadOnlyList<string?>> rows = Sheets.Read(await browser.DownloadAsync($"{Page}.xlsx"));
        Assert.Equal(["219001", "219002"], rows.Skip(1).Select(r => r[0]));
        Assert.Equal(["2", "1"], rows.Skip(1).Select(r => r[4]));
        Assert.DoesNotContain(rows.SelectMany(r => r), cell => cell?.Contains("/u/", StringComparison.Ordinal) == true);
    }
}
