using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Pages.Tests.Campaigns;

public sealed class LaunchPagesTests
{
    [Fact]
    public async Task A_field_says_what_is_wrong_with_it_and_keeps_what_was_entered()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchBasicsPage, LaunchBasicsModel>(Samples.LaunchFaulty);

        var mail = (IHtmlInputElement)document.GetElementById(LaunchFieldNames.HelpEmail)!;
        Assert.Equal("true", mail.GetAttribute("aria-invalid"));
        Assert.Equal("应如 name@example.org。", TableReading.Text(document.GetElementById(mail.GetAttribute("aria-describedby")!)!));
        Assert.Equal("石嘴山市财政局", ((IHtmlInputElement)document.GetElementById(LaunchFieldNames.BureauName)!).Value);
        Assert.Null(document.GetElementById(LaunchFieldNames.Title)!.GetAttribute("aria-invalid"));
        Assert.NotNull(document.QuerySelector("main [role=alert]"));
    }

    [Fact]
    public async Task A_rosters_problems_stand_by_sheet_and_cell_beside_the_marked_copy()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchBasicsPage, LaunchBasicsModel>(Samples.LaunchFaulty);

        Assert.Equal(
            ["单位 F3 应更正 单位!F3 的邮箱“nobody”无效。 PD4010", "— — 应更正 名册中没有工作表“项目”。 PD4001", "单位 A4 需留意 单位!A4 的单位没有自评表。 PD4013"],
            document.QuerySelectorAll("table").First(t => t.QuerySelector("caption")!.TextContent.Contains("230", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(TableReading.Text));
        Assert.NotNull(document.QuerySelector("a[download][href='/launch/d1/roster-marked.xlsx']"));
        Assert.Equal("2", TableReading.Cell(document, "市司法局", "自评表"));
        Assert.Equal("1", TableReading.Cell(document, "（未填主管部门）", "单位数"));
    }

    [Fact]
    public async Task A_new_launch_offers_an_empty_roster_and_last_years()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchBasicsPage, LaunchBasicsModel>(Samples.LaunchNew);

        Assert.NotNull(document.QuerySelector("a[href='/api/rosters/empty.xlsx']"));
        Assert.NotNull(document.QuerySelector("a[href='/api/campaigns/szs/2021/roster.xlsx']"));
        Assert.Null(document.QuerySelector("main [role=alert]"));
        Assert.NotNull(document.QuerySelector("form[action='/launch'][enctype='multipart/form-data'] input[type=file]"));
    }

    [Theory]
    [InlineData("2022-03-01", "1 下发")]
    [InlineData("2022-03-28", "28 催报")]
    [InlineData("2022-03-31", "31 截止")]
    [InlineData("2022-04-02", "2 班")]
    [InlineData("2022-04-04", "4 休")]
    [InlineData("2022-04-06", "6 逾期催报")]
    [InlineData("2022-05-14", "14 异议止")]
    public async Task The_calendar_marks_holidays_make_up_days_and_what_happens(string day, string shown)
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchDatesPage, LaunchDatesModel>(Samples.LaunchDates);

        Assert.Equal(shown, TableReading.Text(document.QuerySelector($".month time[datetime='{day}']")!.ParentElement!));
    }

    [Fact]
    public async Task The_calendar_has_every_month_from_monday_to_sunday()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchDatesPage, LaunchDatesModel>(Samples.LaunchDates);

        Assert.Equal(["2022年3月", "2022年4月", "2022年5月"], document.QuerySelectorAll(".month caption").Select(TableReading.Text));
        Assert.Equal(92, document.QuerySelectorAll(".month time").Length);
        IElement first = document.QuerySelector(".month time[datetime='2022-03-01']")!.ParentElement!;
        Assert.Equal("二", TableReading.Text(first.Closest("table")!.QuerySelectorAll("th")[first.ParentElement!.Children.Index(first)]));
    }

    [Fact]
    public async Task A_year_of_which_no_holidays_are_known_says_so()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchDatesPage, LaunchDatesModel>(Samples.LaunchDates);

        Assert.Contains("没有2023年的放假安排", document.Content(), StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2021〕11号", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dry_run_counts_mails_by_day_and_has_one_button_that_launches()
    {
        IHtmlDocument document = await PageReading.BureauAsync<LaunchCheckPage, LaunchCheckModel>(Samples.LaunchCheck);

        Assert.Contains("最多4封", document.Content(), StringComparison.Ordinal);
        Assert.Equal(
            ["2022年3月1日（星期二） 下发通知 2 必发", "2022年3月28日（星期一） 催报 2 未报送的才发", "— 报送回执 每次至多3 随办理即发"],
            document.QuerySelectorAll("table").First(t => TableReading.Text(t.QuerySelector("caption")!) == "按日期和种类").QuerySelectorAll("tbody tr").Select(TableReading.Text));
        IElement button = Assert.Single(document.QuerySelectorAll("main form button"));
        Assert.Equal("/launch/d1/check", button.Closest("form")!.GetAttribute("action"));
        Assert.NotNull(button.Closest("form")!.QuerySelector($"input[name={LaunchFieldNames.Seen}]"));
    }
}
