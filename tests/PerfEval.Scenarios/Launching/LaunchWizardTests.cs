using System.Net;
using System.Text;
using Azure;
using PerfEval.Domain.Campaigns;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Launching;

public sealed class LaunchWizardTests : IAsyncLifetime
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

    private static readonly Dictionary<string, string> Dates = new(StringComparer.Ordinal)
    {
        ["opens"] = "2022-03-01",
        ["due"] = "2022-03-31",
        ["closes"] = "2022-04-15",
        ["reviewEnds"] = "2022-05-06",
        ["objectionsEnd"] = "2022-05-13",
        ["remindBefore"] = "14, 3",
        ["remindAfter"] = "6",
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

    [Fact]
    public async Task An_operator_launches_from_a_roster_in_three_steps_and_one_confirmation()
    {
        Assert.Contains("还没有绩效自评工作", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Page.QuerySelector("main a.button")!.GetAttribute("href")!);
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));
        Assert.EndsWith("/dates", browser.Address, StringComparison.Ordinal);
        string draft = browser.Address[..^"/dates".Length];

        // The clock stands on Friday 25 February: the first day proposed is the Monday after.
        Assert.Equal("2022-02-28", browser.Page.GetElementById("opens")!.GetAttribute("value"));
        await browser.SendAsync($"{draft}/dates", With(Dates, "action", "show"));
        Assert.EndsWith("/dates", browser.Address, StringComparison.Ordinal);
        Assert.Contains("2022年3月17日（星期四） 催报", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2022年4月6日（星期三） 逾期催报", browser.Text, StringComparison.Ordinal);

        await browser.SendAsync($"{draft}/dates", With(Dates, "action", "next"));
        Assert.EndsWith("/check", browser.Address, StringComparison.Ordinal);
        Assert.Contains("最多10封", browser.Text, StringComparison.Ordinal);
        Assert.Contains("市城建局 1 2", browser.Text, StringComparison.Ordinal);
        string list = Encoding.UTF8.GetString(await browser.DownloadAsync($"{draft}/mails.csv"));
        Assert.Equal(11, list.TrimEnd().Split('\n').Length);
        string english = Encoding.UTF8.GetString(await browser.DownloadAsync($"{draft}/mails.csv?lang=en"));
        Assert.StartsWith("\uFEFFTime,Kind,Unit code,Unit,Recipient,Copy to,Condition\r\n", english, StringComparison.Ordinal);
        Assert.Contains(",overdue notice,", english, StringComparison.Ordinal);
        Assert.Contains(",if not filed by then\r\n", english, StringComparison.Ordinal);
        await browser.DownloadAsync($"{draft}/mails.csv?lang=zh-CN");
        Assert.Equal(HttpStatusCode.NotFound, (await county.Bureau.GetAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}")).Status);
        Assert.Empty(county.Mails);

        await browser.SendAsync($"{draft}/check", []);
        Assert.Equal($"/campaigns/{Plans.Bureau}/{Campaign}", browser.Address);
        await browser.OpenAsync(draft);
        Assert.Equal($"/campaigns/{Plans.Bureau}/{Campaign}", browser.Address);

        await county.UntilAsync("2022-03-17T09:00");
        Assert.Equal(
            ["219001 Invitation", "219001 Reminder", "219002 Invitation", "219002 Reminder"],
            county.Mails.Select(mail => mail[..mail.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task Confirming_twice_launches_once()
    {
        string draft = await ReadyAsync();
        MultipartFormDataContent first = browser.Content($"{draft}/check", []);
        MultipartFormDataContent second = browser.Content($"{draft}/check", []);
        await browser.PostAsync($"{draft}/check", first);
        await county.SettleAsync();
        IReadOnlyList<string> once = await county.SnapshotAsync();

        await browser.PostAsync($"{draft}/check", second);
        await county.SettleAsync();

        Assert.Equal($"/campaigns/{Plans.Bureau}/{Campaign}", browser.Address);
        Assert.Equal(once, await county.SnapshotAsync());
    }

    [Theory]
    [InlineData("AddEntity", "Campaigns")]
    [InlineData("UpdateEntity", "Drafts")]
    public async Task A_confirmation_that_was_cut_short_finds_its_campaign_when_it_is_repeated(string operation, string table)
    {
        string draft = await ReadyAsync();
        MultipartFormDataContent first = browser.Content($"{draft}/check", []);
        MultipartFormDataContent second = browser.Content($"{draft}/check", []);
        bool armed = true;
        county.Host.Storage.Called += call =>
        {
            if (armed && call.Operation == operation && call.Target.StartsWith(table, StringComparison.Ordinal))
            {
                armed = false;
                throw new RequestFailedException(503, "The server is busy.");
            }
        };
        await browser.PostAsync($"{draft}/check", first);
        Assert.Equal(HttpStatusCode.InternalServerError, browser.Status);

        await browser.PostAsync($"{draft}/check", second);
        Assert.Equal($"/campaigns/{Plans.Bureau}/{Campaign}", browser.Address);
        await county.UntilAsync("2022-03-01T09:00");
        Assert.Equal(["219001 Invitation 1", "219002 Invitation 1"], county.Mails);
    }

    [Fact]
    public async Task A_draft_that_nobody_went_on_with_is_removed_with_its_roster()
    {
        string draft = await ReadyAsync();
        await county.UntilAsync("2022-04-20T10:00");
        Assert.Contains(await county.SnapshotAsync(), line => line.StartsWith("drafts/", StringComparison.Ordinal));

        await county.UntilAsync("2022-04-28T10:00");
        Assert.DoesNotContain(await county.SnapshotAsync(), line => line.StartsWith("drafts/", StringComparison.Ordinal) || line.StartsWith("Drafts ", StringComparison.Ordinal));
        using ScriptlessBrowser later = await ScriptlessBrowser.SignedInAsync(county);
        await later.OpenAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, later.Status);
    }

    [Fact]
    public async Task What_was_changed_after_it_was_shown_is_not_launched()
    {
        string draft = await ReadyAsync();
        MultipartFormDataContent seen = browser.Content($"{draft}/check", []);
        await browser.OpenAsync($"{draft}/dates");
        await browser.SendAsync($"{draft}/dates", With(With(Dates, "due", "2022-03-30"), "action", "next"));

        await browser.PostAsync($"{draft}/check", seen);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("内容已被改动", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Bureau.GetAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}")).Status);
    }

    [Fact]
    public async Task A_roster_with_faults_is_shown_with_its_cells_and_given_back_marked_and_the_next_one_goes_on()
    {
        await browser.OpenAsync("/launch");
        byte[] bad = Rosters.Spoilt(units => units[1] = units[1] with { Contact = new Contact { Name = "岗", Email = "nobody" } });
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", bad));
        string draft = browser.Address;

        Assert.StartsWith("/launch/", draft, StringComparison.Ordinal);
        Assert.Contains("单位 F3 应更正", browser.Text, StringComparison.Ordinal);
        Assert.Equal("2022年绩效自评", browser.Page.GetElementById("title")!.GetAttribute("value"));
        IReadOnlyDictionary<string, string> comments = RosterBooks.Comments(
            await browser.DownloadAsync(browser.Page.QuerySelector("a[href$='roster-marked.xlsx']")!.GetAttribute("href")!));
        Assert.Equal("单位!F3", Assert.Single(comments).Key);
        await browser.OpenAsync($"{draft}/check");
        Assert.Equal(draft, browser.Address);

        await browser.SendAsync(draft, Basics, ("名册.xlsx", Rosters.Small()));
        Assert.Equal($"{draft}/dates", browser.Address);
    }

    [Theory]
    [InlineData("title", "", "应为一行文字")]
    [InlineData("campaign", "2022 年", "不能用作编码")]
    [InlineData("bureau", "a-b", "不能用作财政局编码")]
    [InlineData("helpEmail", "nobody", "不是有效的电子邮箱")]
    [InlineData("budgetYears", "2019", "名册中有 2020, 2021 年度的自评表")]
    [InlineData("budgetYears", "去年", "应为四位数的年度")]
    public async Task A_field_that_cannot_be_used_is_told_and_kept(string field, string entered, string said)
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", With(Basics, field, entered), ("名册.xlsx", Rosters.Small()));

        Assert.Contains(said, browser.Page.GetElementById($"{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(entered, browser.Page.GetElementById(field)!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("due", "", "应为日期")]
    [InlineData("closes", "2022-03-30", "早于前一个日期")]
    [InlineData("objectionsEnd", "2032-05-13", "相差超过一年半")]
    [InlineData("objectionsEnd", "2022-05-05", "早于前一个日期")]
    [InlineData("objectionsEnd", "2022-05-09", "得分预告于 2022-05-07")]
    [InlineData("remindBefore", "三天", "应为不小于 0 的天数")]
    [InlineData("remindAfter", "0", "应为不小于 1 的天数")]
    public async Task A_day_that_cannot_be_used_is_told_and_kept(string field, string entered, string said)
    {
        string draft = await WithRosterAsync();
        await browser.SendAsync($"{draft}/dates", With(With(Dates, field, entered), "action", "next"));

        Assert.Equal($"{draft}/dates", browser.Address);
        Assert.Contains(said, browser.Page.GetElementById($"{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(entered, browser.Page.GetElementById(field)!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_later_days_and_the_waves_are_proposed_from_the_first_two()
    {
        string draft = await WithRosterAsync();
        await browser.SendAsync($"{draft}/dates", With(With(Dates, "due", "2022-03-10"), "action", "propose"));

        Assert.Equal("2022-03-21", browser.Page.GetElementById("closes")!.GetAttribute("value"));
        Assert.Equal("7, 3, 0", browser.Page.GetElementById("remindBefore")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_free_day_is_allowed_and_warned_of_with_the_workdays_around_it()
    {
        string draft = await WithRosterAsync();
        await browser.SendAsync($"{draft}/dates", With(With(Dates, "closes", "2022-04-04"), "action", "show"));

        Assert.Contains("2022-04-04 不是工作日；前后的工作日为 2022-04-02 和 2022-04-06", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_told_on_the_first_step()
    {
        (await county.Bureau.LaunchAsync(Small())).Done();
        await browser.OpenAsync("/launch");
        Assert.Equal("某县财政局", browser.Page.GetElementById("bureauName")!.GetAttribute("value"));
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));

        Assert.Contains("请换一个编码", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_anti_forgery_field_keeps_nothing()
    {
        await browser.OpenAsync("/launch");
        await county.ChangesNothingAsync(async _ =>
        {
            await browser.SendAsync("/launch", With(Basics, "antiForgery", "forged"), ("名册.xlsx", Rosters.Small()));
            return new Answer(browser.Status, null, string.Empty);
        });
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        string draft = await ReadyAsync();
        await county.ChangesNothingAsync(async _ =>
        {
            foreach (string address in (string[])["/launch", draft, $"{draft}/dates", $"{draft}/check", $"{draft}/mails.csv", "/"])
            {
                await browser.DownloadAsync(address);
            }

            return new Answer(HttpStatusCode.OK, null, string.Empty);
        });
    }

    [Fact]
    public async Task Nobody_else_sees_a_draft()
    {
        string draft = await ReadyAsync();
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = county.Host.BaseAddress };
        foreach (string address in (string[])["/launch", draft, $"{draft}/check", $"{draft}/mails.csv", $"{draft}/roster-marked.xlsx"])
        {
            using HttpResponseMessage answer = await stranger.GetAsync(new Uri(address, UriKind.Relative));
            Assert.StartsWith("/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string field, string value) =>
        new(fields, StringComparer.Ordinal) { [field] = value };

    /// <summary>A draft with name and roster. Returns its address.</summary>
    private async Task<string> WithRosterAsync()
    {
        await browser.OpenAsync("/launch");
        await browser.SendAsync("/launch", Basics, ("名册.xlsx", Rosters.Small()));
        Assert.EndsWith("/dates", browser.Address, StringComparison.Ordinal);
        return browser.Address[..^"/dates".Length];
    }

    /// <summary>A draft that wants only its confirmation. Returns its address.</summary>
    private async Task<string> ReadyAsync()
    {
        string draft = await WithRosterAsync();
        await browser.SendAsync($"{draft}/dates", With(Dates, "action", "next"));
        Assert.Equal($"{draft}/check", browser.Address);
        return draft;
    }
}
