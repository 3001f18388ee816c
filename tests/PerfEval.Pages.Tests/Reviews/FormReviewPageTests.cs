using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Reviews;

namespace PerfEval.Pages.Tests.Reviews;

public sealed class FormReviewPageTests
{
    [Fact]
    public async Task Each_row_has_a_score_and_a_reason_of_its_own_within_its_points()
    {
        IHtmlDocument document = await Read(Samples.Review);
        IElement form = document.QuerySelector("form[action='/campaigns/szs/2021/forms/219003/02/accept']")!;
        Assert.Equal(["score-0", "score-1", "score-2", "score-3"], form.QuerySelectorAll("input[type=number]").Select(i => i.GetAttribute("name")));
        Assert.Equal(["1", "7.5", "15", "10"], form.QuerySelectorAll("input[type=number]").Select(i => i.GetAttribute("max")));
        Assert.Equal(["scoreReason-0", "scoreReason-1", "scoreReason-2", "scoreReason-3"], form.QuerySelectorAll("textarea").Select(i => i.GetAttribute("name")));
        Assert.Equal("2", form.QuerySelector("input[name=revision]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_button_that_Enter_presses_keeps_a_draft()
    {
        IHtmlDocument document = await Read(Samples.Review with { DraftAddress = "/draft" });
        IElement first = document.QuerySelector("form#review button[type=submit]")!;
        Assert.Equal("/draft", first.GetAttribute("formaction"));
        Assert.Equal("-1", first.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_reviewed_score_stands_in_its_field_and_an_open_row_is_left_empty()
    {
        IHtmlDocument document = await Read(Samples.Review);
        Assert.Equal("13.5", document.QuerySelector("input[name=score-2]")!.GetAttribute("value"));
        Assert.Equal("佐证材料只覆盖前三季度。", document.QuerySelector("textarea[name=scoreReason-2]")!.TextContent);
        Assert.False(document.QuerySelector("input[name=score-0]")!.HasAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_and_refused_is_not_lost()
    {
        IHtmlDocument document = await Read(Samples.Review with
        {
            Entered = new Dictionary<string, string>
            {
                [FieldNames.Score(0)] = "0.7",
                [FieldNames.ScoreReason(0)] = "按实际件数",
                [FieldNames.Reason] = "第4行\n请改",
                [FieldNames.Due] = "2021-04-08",
            },
        });
        Assert.Equal("0.7", document.QuerySelector("input[name=score-0]")!.GetAttribute("value"));
        Assert.Equal("按实际件数", document.QuerySelector("textarea[name=scoreReason-0]")!.TextContent);
        Assert.Equal("第4行\n请改", document.QuerySelector("textarea[name=reason]")!.TextContent);
        Assert.Equal("2021-04-08", document.QuerySelector("input[name=due]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_proposes_a_day()
    {
        IHtmlDocument document = await Read(Samples.Review);
        IElement button = document.QuerySelector("button[formaction='/campaigns/szs/2021/forms/219003/02/return']")!;
        Assert.All(new[] { "button[formaction$=return]", "textarea[name=reason]", "input[name=due]" }, field => Assert.Equal("review", document.QuerySelector(field)!.GetAttribute("form")));
        Assert.NotNull(document.QuerySelector("form#review input[name=revision][value='2']"));
        Assert.Equal("2021-04-06", document.QuerySelector("input[name=due]")!.GetAttribute("value"));
        Assert.Equal("2021-04-16", document.QuerySelector("input[name=due]")!.GetAttribute("max"));
        Assert.False(button.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_form_that_can_only_be_returned_is_still_returned()
    {
        IHtmlDocument document = await Read(Samples.Review with { AcceptAddress = null });
        Assert.NotNull(document.QuerySelector("form#review[action='/campaigns/szs/2021/forms/219003/02/return'] input[name=revision][value='2']"));
    }

    [Fact]
    public async Task A_second_reviewer_is_told_who_is_at_the_form_and_says_with_what_is_posted_that_they_were()
    {
        IHtmlDocument document = await Read(Samples.Review with { OtherReviewer = new(new("复核 李四", "reviewer 李四"), new DateTimeOffset(2021, 4, 10, 1, 0, 0, TimeSpan.Zero), "0a1b") });
        Assert.Contains("复核 李四自 2021年4月10日 09:00 起正在复核此表", document.Content(), StringComparison.Ordinal);
        Assert.Equal("0a1b", document.QuerySelector("form#review input[name=told]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Where_nothing_can_be_decided_the_rows_are_only_shown()
    {
        IHtmlDocument document = await Read(Samples.Review with { AcceptAddress = null, ReturnAddress = null });
        Assert.Null(document.QuerySelector("main form"));
        Assert.Equal("13.50", TableReading.Cell(document, "维护社会和谐稳定", "复核"));
    }

    [Theory]
    [InlineData(0, "该表尚未报送，没有可复核的内容。")]
    [InlineData(1, "该次报送正在核对，请稍后刷新。")]
    public async Task Without_a_result_it_says_why(int revision, string shown)
    {
        IHtmlDocument document = await Read(Samples.Review with { Revision = revision, Scored = null, AcceptAddress = null, ReturnAddress = null });
        Assert.Contains(shown, document.Content(), StringComparison.Ordinal);
    }

    private static Task<IHtmlDocument> Read(FormReviewModel model) => PageReading.BureauAsync<FormReviewPage, FormReviewModel>(model);
}
