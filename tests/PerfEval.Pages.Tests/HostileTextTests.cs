using AngleSharp.Html.Dom;
using PerfEval.Pages.Access;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Campaigns.Launch;
using PerfEval.Pages.Rankings;
using PerfEval.Pages.Reviews;
using PerfEval.Pages.Texts;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests;

public sealed class HostileTextTests
{
    private static readonly PageContext Context = HostileCopy.Of(Samples.BureauContext) with
    {
        AntiForgery = Samples.Token,
        Messages = [new PageMessage(PageMessageKind.Problem, Samples.Text(Samples.Hostile), [Samples.Text(Samples.Hostile)])],
    };

    [Fact]
    public Task In_a_portal_stays_text() => StaysText<UnitPortalPage, UnitPortalModel>(Samples.Portal, EachOfItsOwnProject);

    [Fact]
    public Task In_a_portal_with_a_result_stays_text() => StaysText<UnitPortalPage, UnitPortalModel>(Samples.PublishedPortal, EachOfItsOwnProject);

    [Fact]
    public Task In_a_scored_submission_stays_text() => StaysText<SubmissionResultPage, SubmissionResultModel>(Samples.Result);

    [Fact]
    public Task In_an_unusable_submission_stays_text() => StaysText<SubmissionResultPage, SubmissionResultModel>(Samples.Unusable);

    [Fact]
    public Task In_a_form_that_is_filled_in_online_stays_text() => StaysText<FillPage, FillModel>(HostileCopy.Of(Samples.Fill) with
    {
        SaveAddress = "/u/abc/fill",
        ScoreAddress = "/u/abc/fill/score",
        Fields = new Dictionary<string, string> { [OnlineFields.Section(1)] = "</textarea>" + Samples.Hostile, [OnlineFields.Actual(0)] = Samples.Hostile },
    });

    [Fact]
    public Task On_a_section_s_page_stays_text() => StaysText<SectionPage, SectionPageModel>(Samples.Section);

    [Fact]
    public Task In_a_unit_s_result_stays_text() => StaysText<UnitResultPage, UnitResultModel>(Samples.UnitResult);

    [Fact]
    public Task In_a_list_of_campaigns_stays_text() => StaysText<CampaignListPage, CampaignListModel>(Samples.Campaigns);

    [Fact]
    public Task In_a_launch_stays_text() => StaysText<LaunchBasicsPage, LaunchBasicsModel>(Samples.LaunchFaulty with
    {
        Entered = new Dictionary<string, string>(StringComparer.Ordinal) { [LaunchFieldNames.Title] = Samples.Hostile },
    });

    [Fact]
    public Task In_the_days_of_a_launch_stays_text() => StaysText<LaunchDatesPage, LaunchDatesModel>(Samples.LaunchDates with
    {
        Entered = new Dictionary<string, string>(StringComparer.Ordinal) { [LaunchFieldNames.Due] = Samples.Hostile },
    });

    [Fact]
    public Task In_a_dry_run_stays_text() => StaysText<LaunchCheckPage, LaunchCheckModel>(Samples.LaunchCheck);

    [Fact]
    public Task In_a_campaign_stays_text() => StaysText<CampaignPage, CampaignModel>(Samples.Filing);

    [Fact]
    public Task In_a_ranked_campaign_stays_text() => StaysText<CampaignPage, CampaignModel>(Samples.Ranked);

    [Fact]
    public Task In_a_ranking_stays_text() => StaysText<RankingPage, RankingPageModel>(Samples.Ranking);

    [Fact]
    public Task In_a_signed_ranking_stays_text() => StaysText<RankingPage, RankingPageModel>(Samples.Signed);

    [Fact]
    public Task In_a_review_stays_text() => StaysText<FormReviewPage, FormReviewModel>(Samples.Review with
    {
        Entered = new Dictionary<string, string> { [FieldNames.Reason] = "</textarea>" + Samples.Hostile, [FieldNames.Score(0)] = Samples.Hostile },
    });

    [Fact]
    public Task In_an_error_stays_text() => StaysText<ErrorPage, ErrorModel>(new ErrorModel(ErrorKind.Failure, Samples.HelpDesk, "7f3a"));

    [Fact]
    public async Task In_the_place_to_return_to_stays_text()
    {
        string html = await PageRenderer.RenderAsync<SignInPage, SignInModel>(Context, new SignInModel("/sign-in", Samples.Hostile));
        IHtmlDocument document = HtmlRules.Check(html);
        Assert.Equal(Samples.Hostile, document.QuerySelector($"input[name={FieldNames.ReturnTo}]")!.GetAttribute("value"));
    }

    private static UnitPortalModel EachOfItsOwnProject(UnitPortalModel portal) =>
        portal with { Forms = [.. portal.Forms.Select((form, i) => form with { Project = form.Project + Show.Count(i) })] };

    private static async Task StaysText<TPage, TModel>(TModel model, Func<TModel, TModel>? made = null)
        where TPage : PageComponent<TModel>
        where TModel : class
    {
        IHtmlDocument document = HtmlRules.Check(await PageRenderer.RenderAsync<TPage, TModel>(Context, (made ?? (same => same))(HostileCopy.Of(model))));
        Assert.Contains(Samples.Hostile, document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Samples.Hostile, document.QuerySelector(".masthead")!.TextContent, StringComparison.Ordinal);
    }
}
