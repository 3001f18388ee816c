using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Domain.Scoring;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests.Units;

public sealed class SubmissionResultPageTests
{
    [Fact]
    public async Task While_the_outcome_is_awaited_the_script_knows_where_to_ask_and_a_reader_without_it_has_a_link()
    {
        IHtmlDocument document = await Read(Samples.Evaluating);
        Assert.Equal("/u/abc/forms/219003-02/submissions/2", document.QuerySelector("[role=status][data-poll]")!.GetAttribute("data-poll"));
        Assert.Equal("立即刷新", document.QuerySelector("a[href='']")!.TextContent);
        Assert.Null(document.QuerySelector("table"));
    }

    [Fact]
    public async Task It_stands_still_once_there_is_one()
    {
        Assert.Null((await Read(Samples.Result)).QuerySelector("[data-poll]"));
        Assert.Null((await Read(Samples.Unusable)).QuerySelector("[data-poll]"));
    }

    [Fact]
    public async Task A_warning_may_be_confirmed_with_a_reason_which_stands_there_again()
    {
        IHtmlDocument document = await Read(Samples.Result);
        IElement field = document.QuerySelector("form.reasons textarea")!;
        Assert.Equal((FieldNames.Explanation(1), "上年结转，已按规定公示。"), (field.GetAttribute("name"), field.TextContent));
        Assert.Contains("单元格 C7", document.QuerySelector("form.reasons label")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Read(Samples.Result with { ExplainAddress = null })).QuerySelector("form.reasons"));
    }

    [Fact]
    public async Task A_row_shows_its_scores_side_by_side_with_verdict_and_why()
    {
        IHtmlDocument document = await Read(Samples.Result);
        Assert.Equal("1", Cell(document, "法律援助案件数", "序号"));
        Assert.Equal("≥195件", Cell(document, "法律援助案件数", "指标值"));
        Assert.Equal("141件", Cell(document, "法律援助案件数", "完成值"));
        Assert.Equal("1.00", Cell(document, "法律援助案件数", "自评"));
        Assert.Equal("0.72", Cell(document, "法律援助案件数", "复算"));
        Assert.Equal("—", Cell(document, "法律援助案件数", "复核"));
        string why = Cell(document, "法律援助案件数", "判定与依据");
        Assert.Contains("自评偏高", why, StringComparison.Ordinal);
        Assert.Contains("正向指标：141 ÷ 195 × 1 = 0.72", why, StringComparison.Ordinal);
        Assert.Contains("单元格 H14", why, StringComparison.Ordinal);
        Assert.Contains("PE1012", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_undecided_is_a_dash_and_what_is_derived_says_so()
    {
        IHtmlDocument document = await Read(Samples.Result);
        Assert.Equal("—", Cell(document, "维护社会和谐稳定", "复算"));
        Assert.Equal("15 推算", Cell(document, "维护社会和谐稳定", "分值"));
        Assert.Equal("13.50", Cell(document, "维护社会和谐稳定", "复核"));
        Assert.Contains("佐证材料只覆盖前三季度。", Cell(document, "维护社会和谐稳定", "判定与依据"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verdict.Agrees, "自评与复算一致", "agrees with the rule")]
    [InlineData(Verdict.SelfScoreTooHigh, "自评偏高", "self score too high")]
    [InlineData(Verdict.SelfScoreTooLow, "自评偏低", "self score too low")]
    [InlineData(Verdict.NeedsReview, "需人工复核", "needs review")]
    [InlineData(Verdict.NoSelfScore, "未自评", "no self score")]
    public async Task A_verdict_is_in_words(Verdict verdict, string chinese, string english)
    {
        SubmissionResultModel model = Samples.Result with { Scored = Samples.Scored with { Rows = [Samples.Scored.Rows[1] with { Verdict = verdict }] } };
        Assert.Equal(chinese, (await Read(model)).QuerySelector("td.long .tag")!.TextContent);
        Assert.Equal(english, (await Read(model, Language.English)).QuerySelector("td.long .tag")!.TextContent);
    }

    [Fact]
    public async Task The_totals_stand_together_with_what_is_provisional()
    {
        IHtmlDocument document = await Read(Samples.Result);
        Assert.Equal("97.00", document.Under("自评得分"));
        Assert.Equal("61.20", document.Under("复算得分"));
        Assert.Equal("91.25 待复核 10%", document.Under("审定得分"));
        Assert.Equal("74.75", document.Under("最低得分"));
        Assert.Equal("优", document.Under("等级"));
    }

    [Fact]
    public async Task Points_that_do_not_sum_to_the_total_are_to_be_corrected()
    {
        SubmissionResultModel model = Samples.Result with { Scored = Samples.Scored with { Totals = Samples.Scored.Totals with { IsScaled = true, Available = 98m } } };
        IHtmlDocument document = await Read(model);
        Assert.Contains("需更正：表内分值合计为 98", document.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("需更正", (await Read(Samples.Result)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_names_place_cell_what_stands_there_and_what_would_be_right()
    {
        IHtmlDocument document = await Read(Samples.Unusable);
        string problem = TableReading.Text(document.QuerySelectorAll(".problems li")[^1]);
        Assert.Contains("表头（单元格 B3）", problem, StringComparison.Ordinal);
        Assert.Contains("预算年度应为 2020。", problem, StringComparison.Ordinal);
        Assert.Equal("2019", document.QuerySelector(".problems q")!.TextContent);
        Assert.NotNull(document.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task What_changed_since_the_last_time_stands_with_its_cell_before_and_now()
    {
        IHtmlDocument document = await Read(Samples.Result);
        IElement changes = document.QuerySelector("section[aria-labelledby=changes]")!;
        Assert.Contains("与第 1 次报送相比的修改", changes.TextContent, StringComparison.Ordinal);
        string[] row = [.. changes.QuerySelectorAll("tbody tr")[0].Children.Select(TableReading.Text)];
        Assert.Equal(["第4行指标·实际完成值（单元格 F17）", "80&", "80%"], row);
        Assert.Contains("已删除的行", changes.TextContent, StringComparison.Ordinal);
        Assert.Null((await Read(Samples.Result with { ChangedSince = null })).QuerySelector("#changes"));
        Assert.Contains("没有变化", (await Read(Samples.Result with { Changes = [] })).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_can_be_had_back_as_sent_and_marked()
    {
        IHtmlDocument document = await Read(Samples.Result);
        Assert.Equal(
            ["/u/abc/forms/219003-02/submissions/2/marked", "/u/abc/forms/219003-02/submissions/2/file"],
            document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_budget_line_shows_the_rate()
    {
        IHtmlDocument document = await Read(Samples.Result);
        Assert.Contains("90.48%", document.QuerySelector("section[aria-labelledby=budget]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Read(Samples.Result with { Scored = Samples.Scored with { Budget = null } })).QuerySelector("#budget"));
    }

    private static Task<IHtmlDocument> Read(SubmissionResultModel model, Language language = Language.Chinese) =>
        PageReading.UnitAsync<SubmissionResultPage, SubmissionResultModel>(model, language);

    private static string Cell(IHtmlDocument document, string row, string column) => TableReading.Cell(document, row, column);
}
