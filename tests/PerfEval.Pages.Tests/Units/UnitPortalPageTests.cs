using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Domain.Filing;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests.Units;

public sealed class UnitPortalPageTests
{
    private static readonly UnitPortalModel Open = Samples.Portal with { Forms = [Samples.Portal.Forms[2]] };

    [Theory]
    [InlineData("2021-03-01", "距报送截止还有 30 天", "30 days left")]
    [InlineData("2021-03-29", "距报送截止还有 2 天", "2 days left")]
    [InlineData("2021-03-30", "明天截止", "Due tomorrow")]
    [InlineData("2021-03-31", "今天截止", "Due today")]
    [InlineData("2021-04-01", "已逾期 1 天，请尽快报送", "1 day overdue: please file now")]
    [InlineData("2021-04-09", "已逾期 9 天，请尽快报送", "9 days overdue: please file now")]
    [InlineData("2021-04-10", "报送已结束", "Filing has closed")]
    public async Task It_says_in_words_how_much_time_is_left(string today, string chinese, string english)
    {
        UnitPortalModel model = Open with { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(chinese, await Headline(model, Language.Chinese));
        Assert.Equal(english, await Headline(model, Language.English));
    }

    [Fact]
    public async Task Where_all_is_filed_it_says_so_whatever_the_day()
    {
        UnitPortalModel model = Samples.Portal with { Forms = [Samples.Portal.Forms[0], Samples.Portal.Forms[3]], Today = new DateOnly(2021, 5, 1) };
        Assert.Equal("自评表已全部报送", await Headline(model, Language.Chinese));
    }

    [Fact]
    public async Task A_returned_form_is_counted_to_its_own_day()
    {
        UnitPortalModel model = Samples.Portal with { Forms = [Samples.Portal.Forms[1]], Today = new DateOnly(2021, 4, 4) };
        Assert.Equal("距报送截止还有 2 天", await Headline(model, Language.Chinese));
    }

    [Fact]
    public async Task The_due_day_is_shown_with_its_weekday()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Open);
        Assert.Equal("2021年3月31日（星期三）", document.Under("报送截止日期"));
        Assert.NotNull(document.QuerySelector("time[datetime='2021-03-31']"));
    }

    [Fact]
    public async Task A_form_that_can_be_filed_has_an_upload_that_needs_no_script()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Open);
        var form = (IHtmlFormElement)document.QuerySelector("article form")!;
        Assert.Equal("/u/abc/forms/219003-05", form.GetAttribute("action"));
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        var file = (IHtmlInputElement)form.QuerySelector("input[type=file]")!;
        Assert.Equal(FieldNames.File, file.Name);
        Assert.True(file.IsRequired);
        Assert.Contains("培训支出", document.QuerySelector($"label[for={file.Id}]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_can_not_be_filed_has_none_and_says_why()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Samples.Portal with { Forms = [Samples.Portal.Forms[3]] });
        Assert.Null(document.QuerySelector("form"));
        Assert.Contains("该表目前不能报送", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_not_filed_shows_no_score()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Open);
        Assert.False(document.HasTerm("审定得分"));
        Assert.False(document.HasTerm("自评得分"));
        Assert.False(document.HasTerm("最近报送"));
    }

    [Fact]
    public async Task A_score_is_shown_with_what_is_undecided_of_it_and_a_missing_declaration_as_such()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Samples.Portal with { Forms = [Samples.Portal.Forms[0]] });
        Assert.Equal("88.50 待复核 22.5%", document.Under("审定得分"));
        Assert.Equal("未自评", document.Under("自评得分"));
    }

    [Fact]
    public async Task The_reason_of_a_return_keeps_its_lines()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Samples.Portal with { Forms = [Samples.Portal.Forms[1]] });
        Assert.Equal(Samples.Portal.Forms[1].ReturnReason, document.QuerySelector(".message .written")!.TextContent);
    }

    [Fact]
    public async Task A_submission_that_is_still_being_checked_is_marked()
    {
        UnitPortalForm form = Samples.Portal.Forms[0] with { Last = Samples.Portal.Forms[0].Last! with { IsPending = true } };
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Samples.Portal with { Forms = [form] });
        Assert.Contains(document.QuerySelectorAll(".tag"), t => t.TextContent == "核对中");
        Assert.Contains("2021年3月26日 16:42", document.Under("最近报送"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FilingTimeliness.Overdue, "已逾期")]
    [InlineData(FilingTimeliness.Late, "逾期报送")]
    [InlineData(FilingTimeliness.OnTime, "按时报送")]
    [InlineData(FilingTimeliness.Open, null)]
    public async Task Timeliness_is_in_words_and_only_where_there_is_something_to_say(FilingTimeliness timeliness, string? shown)
    {
        UnitPortalModel model = Open with { Forms = [Open.Forms[0] with { Timeliness = timeliness }] };
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(model);
        Assert.Equal(shown, document.QuerySelectorAll("article .tag").ElementAtOrDefault(1)?.TextContent);
    }

    [Fact]
    public async Task A_result_shows_rank_grade_and_how_to_object()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Samples.PublishedPortal);
        Assert.Equal("并列第1 共 4 个单位", document.Under("名次"));
        Assert.Equal("优", document.Under("等级"));
        Assert.Contains("2021年4月23日", document.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_desk_can_be_called_and_written_to()
    {
        IHtmlDocument document = await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(Open);
        Assert.NotNull(document.QuerySelector("a[href='mailto:jxk@example.org']"));
        Assert.NotNull(document.QuerySelector("a[href='tel:09520000000']"));
    }

    [Fact]
    public async Task Without_a_token_a_page_with_a_form_is_not_made()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            PageRenderer.RenderAsync<UnitPortalPage, UnitPortalModel>(Samples.UnitContext with { AntiForgery = null }, Open));
    }

    private static async Task<string> Headline(UnitPortalModel model, Language language) =>
        (await PageReading.UnitAsync<UnitPortalPage, UnitPortalModel>(model, language)).QuerySelector(".deadline .big")!.TextContent;
}
