using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Rankings;

namespace PerfEval.Pages.Tests.Rankings;

public sealed class RankingPageTests
{
    [Fact]
    public async Task Signing_off_names_the_generation_that_was_read()
    {
        IHtmlDocument document = await Read(Samples.Ranking);
        IElement form = document.QuerySelector("form[action='/campaigns/szs/2021/sign-off']")!;
        Assert.Equal("2", form.QuerySelector("input[type=hidden][name=generation]")!.GetAttribute("value"));
        Assert.True(form.QuerySelector("input[name=signedBy]")!.HasAttribute("required"));
    }

    [Fact]
    public async Task A_reason_is_asked_for_where_too_much_is_undecided_and_only_there()
    {
        IHtmlDocument over = await Read(Samples.Ranking);
        Assert.True(over.QuerySelector("textarea[name=exceptionReason]")!.HasAttribute("required"));
        Assert.Contains("33.4%", over.QuerySelector("#over-limit")!.TextContent, StringComparison.Ordinal);
        IHtmlDocument within = await Read(Samples.Ranking with { SignOff = Samples.Ranking.SignOff! with { OverLimit = [], OverLimitTotal = 0 } });
        Assert.Null(within.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Publishing_says_what_goes_out()
    {
        IHtmlDocument document = await Read(Samples.Signed);
        Assert.NotNull(document.QuerySelector("form[action='/campaigns/szs/2021/publish'] input[name=generation][value='2']"));
        Assert.Contains("5 个单位的结果，并发出 5 封结果通知邮件", document.Content(), StringComparison.Ordinal);
        Assert.Contains("局长办公会 于 2021年4月26日 10:30 签发", document.Content(), StringComparison.Ordinal);
        Assert.Contains(Samples.Signed.ExceptionReason!, document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_shows_a_letter_before_it_is_sent()
    {
        IHtmlDocument asked = await Read(Samples.Signed);
        Assert.NotNull(asked.QuerySelector("form[action='/campaigns/szs/2021/publish'] button[name=preview]"));
        IHtmlDocument shown = await Read(Samples.Signed with { Publish = Samples.Signed.Publish! with { Sample = new("a@example.org", null, "结果通知", "贵单位名列第 1。", null) } });
        Assert.Contains("贵单位名列第 1。", shown.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_long_ranking_says_which_units_it_shows_and_leads_on()
    {
        IHtmlDocument document = await Read(Samples.Ranking with { From = 51, UnitsTotal = 120, NextAddress = "/campaigns/szs/2021/ranking?after=000055~x", FirstAddress = "/campaigns/szs/2021/ranking" });
        Assert.Contains("第 51 至 55 个单位，共 120 个", document.Content(), StringComparison.Ordinal);
        Assert.NotNull(document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Where_nothing_can_be_done_nothing_is_offered()
    {
        Assert.Null((await Read(Samples.Signed with { Publish = null })).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Charts_have_the_same_figures_as_tables()
    {
        IHtmlDocument document = await Read(Samples.Ranking);
        Assert.Equal("2", TableReading.Cell(document, "95 至 100", "按审定得分"));
        Assert.Equal("3", TableReading.Cell(document, "95 至 100", "按自评得分"));
        Assert.Equal("1", TableReading.Cell(document, "70 至不足 75", "按审定得分"));
        IElement change = document.QuerySelector("#change-table")!;
        Assert.Equal(3, change.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("下降2位", change.TextContent, StringComparison.Ordinal);
        Assert.All(document.QuerySelectorAll("svg[role=img]"), svg =>
        {
            Assert.NotNull(document.GetElementById(svg.GetAttribute("aria-labelledby")!));
            Assert.NotNull(document.GetElementById(svg.GetAttribute("aria-describedby")!));
        });
    }

    [Fact]
    public async Task A_ranking_without_scores_has_no_charts()
    {
        Assert.Null((await Read(Samples.Ranking with { Charts = PerfEval.Pages.Charts.RankingCharts.Of([Samples.Report.Units[^1]]) })).QuerySelector("svg"));
    }

    private static Task<IHtmlDocument> Read(RankingPageModel model) => PageReading.BureauAsync<RankingPage, RankingPageModel>(model);
}
