using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Domain.Filing;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Tests.Campaigns;

public sealed class CampaignPageTests
{
    [Theory]
    [InlineData(CampaignStage.Launched, "下发", 0)]
    [InlineData(CampaignStage.Waiting, "下发", 0)]
    [InlineData(CampaignStage.Issuing, "下发", 0)]
    [InlineData(CampaignStage.Filing, "报送", 1)]
    [InlineData(CampaignStage.Closing, "报送", 1)]
    [InlineData(CampaignStage.Reviewing, "复核", 2)]
    [InlineData(CampaignStage.Ranking, "预告", 3)]
    [InlineData(CampaignStage.Objections, "预告", 3)]
    [InlineData(CampaignStage.AwaitingSignOff, "签发", 4)]
    [InlineData(CampaignStage.Publishing, "发布", 5)]
    public async Task The_step_line_marks_where_the_campaign_is(CampaignStage stage, string current, int done)
    {
        IHtmlDocument document = await Read(Samples.Filing with { Stage = stage });
        Assert.Equal(current, document.QuerySelector("[aria-current=step] b")!.TextContent);
        Assert.Equal(done, document.QuerySelectorAll(".steps .done").Length);
    }

    [Fact]
    public async Task Once_published_every_step_is_done()
    {
        IHtmlDocument document = await Read(Samples.Filing with { Stage = CampaignStage.Published });
        Assert.Null(document.QuerySelector("[aria-current=step]"));
        Assert.Equal(6, document.QuerySelectorAll(".steps .done").Length);
    }

    [Fact]
    public void Every_stage_of_the_process_is_shown_in_either_language()
    {
        foreach (CampaignStage stage in Enum.GetValues<CampaignStage>())
        {
            Assert.NotEmpty(Pages.Texts.Naming.Of(Pages.Texts.TextBook.In(Language.Chinese), stage));
            Assert.NotEmpty(Pages.Texts.Naming.Of(Pages.Texts.TextBook.In(Language.English), stage));
        }
    }

    [Fact]
    public async Task Bars_are_shares_of_all_forms_and_one_form_is_never_nothing()
    {
        IHtmlDocument document = await Read(Samples.Filing with { FormsByState = [new(FormState.Issued, 900), new(FormState.Submitted, 1), new(FormState.Returned, 0)] });
        Assert.Equal(["99", "1", "0"], document.QuerySelectorAll(".bars .fill").Select(r => r.GetAttribute("width")));
    }

    [Fact]
    public async Task Outstanding_units_show_whom_to_call_and_whether_mail_reaches_them()
    {
        IHtmlDocument document = await Read(Samples.Filing);
        Assert.Contains("0311-000 0000", TableReading.Cell(document, "平山县司法局 市司法局", "联系人"), StringComparison.Ordinal);
        Assert.Equal("尚未催报 邮件退回", TableReading.Cell(document, "石嘴山市普法办", "最近催报"));
        Assert.Equal("2021年3月29日 逾期 1 天", TableReading.Cell(document, "石嘴山市普法办", "报送截止日期"));
        Assert.Equal("未报送 1 份，退回待改 1 份", TableReading.Cell(document, "平山县司法局 市司法局", "欠报自评表"));
        Assert.NotNull(document.QuerySelector("a[href='/campaigns/szs/2021/units/219005']"));
        Assert.Contains("共 7 份自评表未报送", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_outstanding_unit_is_reminded_given_longer_and_corrected_with_one_click()
    {
        IHtmlDocument document = await Read(Samples.Filing);
        IElement row = document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("石嘴山市普法办", StringComparison.Ordinal));
        Assert.Equal("/campaigns/szs/2021/units/219005/remind", row.QuerySelector("form")!.GetAttribute("action"));
        Assert.Equal("/campaigns/szs/2021", row.QuerySelector("input[name=returnTo]")!.GetAttribute("value"));
        Assert.Equal(["催报", "看邮件"], row.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        Assert.All(row.QuerySelectorAll("button"), b => Assert.Contains("石嘴山市普法办", b.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.NotNull(row.QuerySelector("a[href='/campaigns/szs/2021/units/219005#extend']"));
        Assert.NotNull(row.QuerySelector("a[href='/campaigns/szs/2021/units/219005#contact']"));
    }

    [Fact]
    public async Task Counts_say_when_they_were_checked_or_since_when_they_lag()
    {
        Assert.Contains("逐份核对于 2021年3月30日 08:00", (await Read(Samples.Filing)).Content(), StringComparison.Ordinal);
        Assert.Contains(
            "2021年3月30日 08:00 之后的部分变动尚未计入",
            (await Read(Samples.Filing with { CountsBehindSince = Samples.Filing.CountsCheckedAt })).Content(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_failed_or_may_have_failed_stands_out()
    {
        IHtmlDocument document = await Read(Samples.Filing);
        Assert.Equal("1", TableReading.Cell(document, "催报", "被拒"));
        Assert.Equal("1", TableReading.Cell(document, "报送回执", "结果不明"));
        Assert.Equal(2, document.QuerySelectorAll("td.bad").Length);
        Assert.Contains("系统不会自动重发", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_units_of_the_ranking_say_how_many_there_are_and_a_tie_across_the_cut_is_still_a_tie()
    {
        RankingReportUnit[] units = [.. Enumerable.Range(1, 10).Select(i => Samples.Report.Units[0] with { Code = $"u{i}", Name = $"单位{i}", Rank = i, DeclaredRank = i, RankIsShared = i == 10 })];
        IHtmlDocument document = await Read(Samples.Ranked with { Ranking = Samples.Ranked.Ranking! with { Units = units, UnitsTotal = 12 } });
        Assert.Equal("并列第10", TableReading.Cell(document, "单位10", "名次"));
        Assert.Equal("第9", TableReading.Cell(document, "单位9", "名次"));
        Assert.Contains("前 10 个单位，共 12 个", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submissions_that_were_set_aside_are_said_first()
    {
        Assert.Contains("有 1 份报送多次核对失败", (await Read(Samples.Ranked)).QuerySelector(".message.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Read(Samples.Filing)).QuerySelector(".message.bad"));
    }

    [Fact]
    public async Task The_curve_has_the_same_figures_as_a_table()
    {
        IHtmlDocument document = await Read(Samples.Filing);
        Assert.Equal("已报 6 份，共 17 份", TableReading.Cell(document, "2021年3月22日", "截至当日"));
        Assert.NotNull(document.QuerySelector("svg[role=img][aria-labelledby=filing-title] path.curve"));
    }

    [Fact]
    public async Task Forms_to_review_lead_to_their_pages()
    {
        IHtmlDocument document = await Read(Samples.Filing);
        Assert.Equal("一般行政管理事务", document.QuerySelector("a[href='/campaigns/szs/2021/forms/219003/02']")!.TextContent);
        Assert.Equal("—", TableReading.Cell(document, "2020年度硚口区司法局整体绩效自评表", "审定得分"));
        Assert.Equal("未自评", TableReading.Cell(document, "2020年度硚口区司法局整体绩效自评表", "自评得分"));
    }

    private static Task<IHtmlDocument> Read(CampaignModel model) => PageReading.BureauAsync<CampaignPage, CampaignModel>(model);
}
