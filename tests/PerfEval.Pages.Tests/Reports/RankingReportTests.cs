using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Tests.Reports;

public sealed class RankingReportTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task It_keeps_the_rules_of_every_page(Language language)
    {
        IHtmlDocument document = HtmlRules.Check(await Html(Samples.Report with { Language = language }), mayHoldStyle: true);
        Assert.Equal(language.Tag(), document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_same_model_makes_the_same_bytes()
    {
        byte[] first = await RankingReportPage.RenderAsync(Samples.Report);
        byte[] second = await RankingReportPage.RenderAsync(Samples.Report with { Title = new string(Samples.Report.Title) });
        Assert.Equal(first, second);
        Assert.DoesNotContain((byte)'\r', first);
    }

    [Fact]
    public async Task It_is_utf8_without_a_mark_and_chinese_stands_as_it_is()
    {
        byte[] bytes = await RankingReportPage.RenderAsync(Samples.Report);
        Assert.Equal((byte)'<', bytes[0]);
        string html = Encoding.UTF8.GetString(bytes);
        Assert.Contains("平山县司法局", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_with_one_rank_are_shown_as_tied_in_either_ranking()
    {
        IHtmlDocument document = await Document(Samples.Report);
        Assert.Equal("并列第1", Cell(document, "硚口区司法局", "名次"));
        Assert.Equal("并列第1", Cell(document, "大武口区委政法委", "名次"));
        Assert.Equal("第3", Cell(document, "鄂州市司法局", "名次"));
        Assert.Equal("第2", Cell(document, "硚口区司法局", "自评名次"));
    }

    [Fact]
    public async Task A_unit_that_declared_nothing_is_shown_so()
    {
        Assert.Equal("未自评", Cell(await Document(Samples.Report), "平山县司法局", "自评得分"));
    }

    [Fact]
    public async Task A_unit_without_a_rank_shows_a_dash_and_never_a_zero()
    {
        IHtmlDocument document = await Document(Samples.Report);
        foreach (string column in new[] { "名次", "自评名次", "等级", "审定得分", "待复核占比", "自评得分", "最低得分", "较上版变化" })
        {
            Assert.Equal("—", Cell(document, "石嘴山市普法办", column));
        }

        Assert.Equal("0/1", Cell(document, "石嘴山市普法办", "已报/应报"));
    }

    [Fact]
    public async Task A_form_that_was_not_filed_shows_no_figure_even_where_the_record_holds_one()
    {
        RankingReportForm form = Samples.Report.Forms[0] with
        {
            Filed = false,
            State = FormState.Issued,
            Declared = 0m,
            Rule = 0m,
            Official = 0m,
            Floor = 0m,
            ProvisionalShare = 1m,
            Grade = Grade.Poor,
            FindingCount = 0,
        };
        IHtmlDocument document = await Document(Samples.Report with { Forms = [form] });
        Assert.Equal("未报送", Cell(document, form.Title, "状态"));
        foreach (string column in new[] { "自评得分", "复算得分", "审定得分", "待复核占比", "最低得分", "等级", "审核提示" })
        {
            Assert.Equal("—", Cell(document, form.Title, column));
        }
    }

    [Fact]
    public async Task A_filed_form_without_a_total_of_its_own_is_not_declared()
    {
        RankingReportForm form = Samples.Report.Forms[0] with { Filed = true, Declared = null };
        Assert.Equal("未自评", Cell(await Document(Samples.Report with { Forms = [form] }), form.Title, "自评得分"));
    }

    [Theory]
    [InlineData(0.125, "12.5%")]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<0.1%")]
    [InlineData(1, "100%")]
    public async Task The_provisional_share_stands_beside_the_score(double share, string shown)
    {
        RankingReportUnit unit = Samples.Report.Units[0] with { Official = 96.345m, ProvisionalShare = (decimal)share };
        IHtmlDocument document = await Document(Samples.Report with { Units = [unit] });
        Assert.Equal("96.35", Cell(document, unit.Name, "审定得分"));
        Assert.Equal(shown, Cell(document, unit.Name, "待复核占比"));
    }

    [Theory]
    [InlineData(2, "上升2位")]
    [InlineData(-1, "下降1位")]
    [InlineData(0, "不变")]
    [InlineData(null, "—")]
    public async Task The_change_of_rank_is_in_words(int? change, string shown)
    {
        RankingReportUnit unit = Samples.Report.Units[0] with { Change = change };
        RankingReportUnit other = Samples.Report.Units[1] with { Change = 1 };
        Assert.Equal(shown, Cell(await Document(Samples.Report with { Units = [unit, other] }), unit.Name, "较上版变化"));
    }

    [Fact]
    public async Task A_first_ranking_has_no_column_for_changes()
    {
        IHtmlDocument document = await Document(Samples.Report with { Units = [.. Samples.Report.Units.Select(unit => unit with { Change = null })] });
        Assert.DoesNotContain(document.QuerySelectorAll("th"), heading => heading.TextContent == "较上版变化");
    }

    [Fact]
    public async Task An_exception_is_shown_with_its_reason()
    {
        Assert.Null((await Document(Samples.Report with { ExceptionReason = null })).QuerySelector(".exception"));
        IHtmlDocument document = await Document(Samples.Report with { ExceptionReason = "第二批抽查未完成" });
        Assert.Contains("第二批抽查未完成", document.QuerySelector(".exception")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        const string Hostile = "<script>alert('1')</script>\" onclick=\"x";
        RankingReportModel model = Samples.Report with
        {
            Title = Hostile,
            BureauName = Hostile,
            ExceptionReason = Hostile,
            Notes = [Hostile],
            Units = [Samples.Report.Units[0] with { Name = Hostile, Code = Hostile }],
            Forms = [Samples.Report.Forms[0] with { Id = Hostile, Title = Hostile, UnitName = Hostile, PolicyName = Hostile }],
        };
        IHtmlDocument document = HtmlRules.Check(await Html(model), mayHoldStyle: true);
        Assert.Contains(document.QuerySelectorAll("th[scope=row]"), h => h.TextContent == Hostile);
        Assert.Contains(Hostile, document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_without_units_says_so_instead_of_showing_an_empty_table()
    {
        IHtmlDocument document = HtmlRules.Check(await Html(Samples.Report with { Units = [], Forms = [] }), mayHoldStyle: true);
        Assert.Empty(document.QuerySelectorAll("table"));
        Assert.Contains("没有下发自评表。", document.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> Html(RankingReportModel model) => Encoding.UTF8.GetString(await RankingReportPage.RenderAsync(model));

    private static async Task<IHtmlDocument> Document(RankingReportModel model) => HtmlRules.Parse(await Html(model));

    private static string Cell(IHtmlDocument document, string row, string column) => TableReading.Cell(document, row, column);
}
