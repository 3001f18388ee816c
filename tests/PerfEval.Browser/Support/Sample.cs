using Microsoft.Playwright;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Mail.Log;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Reviews;
using PerfEval.Functions.Submissions;
using PerfEval.Functions.Submissions.Evidence;
using PerfEval.Functions.Submissions.Online;

namespace PerfEval.Browser.Support;

/// <summary>Names of the sample campaign, and the pages that people see of it.</summary>
internal static class Sample
{
    /// <summary>The unit whose link is followed.</summary>
    public const string Unit = "420700001";

    /// <summary>Its form that was returned once.</summary>
    public const string Returned = "004-06-peoples-participation";

    /// <summary>Its form that is filed last.</summary>
    public const string Last = "004-08-legal-aid";

    private const string Campaign = "/campaigns/sample/justice-2020";

    /// <summary>Every page with what the sample campaign has for it.</summary>
    public static readonly SamplePage[] Pages =
    [
        new("sign-in", nameof(SignInPageHttp), Moment.Filing, "/sign-in"),
        new("sign-in-refused", nameof(SignInHttp), Moment.Filing, "/sign-in", SignInWronglyAsync),
        new("campaigns", nameof(CampaignListPageHttp), Moment.Filing, "/"),
        new("launch", nameof(LaunchPageHttp), Moment.Filing, "/launch"),
        new("launch-basics", nameof(LaunchBasicsPageHttp), Moment.Filing, "{draft}"),
        new("launch-dates", nameof(LaunchDatesPageHttp), Moment.Filing, "{draft}/dates"),
        new("launch-check", nameof(LaunchCheckPageHttp), Moment.Filing, "{draft}/check"),
        new("campaign-filing", nameof(CampaignPageHttp), Moment.Filing, Campaign),
        new("campaign-review", nameof(CampaignPageHttp), Moment.Review, Campaign),
        new("campaign-published", nameof(CampaignPageHttp), Moment.Published, Campaign),
        new("campaign-none", nameof(CampaignPageHttp), Moment.Filing, "/campaigns/sample/none", Status: 404),
        new("forms", nameof(FormListPageHttp), Moment.Review, $"{Campaign}/forms"),
        new("forms-outstanding", nameof(FormListPageHttp), Moment.Filing, $"{Campaign}/forms?list=outstanding"),
        new("forms-unreachable", nameof(FormListPageHttp), Moment.Filing, $"{Campaign}/forms?list=unreachable"),
        new("outstanding", nameof(OutstandingPageHttp), Moment.Filing, $"{Campaign}/outstanding"),
        new("unit", nameof(UnitPageHttp), Moment.Filing, $"{Campaign}/units/{Unit}"),
        new("unit-remind", nameof(RemindPageHttp), Moment.Filing, $"{Campaign}/units/{Unit}", page => page.ClickAsync("button[name=preview]")),
        new("mail", nameof(MailLogPageHttp), Moment.Review, $"{Campaign}/mail"),
        new("outstanding-print", nameof(OutstandingListPageHttp), Moment.Filing, $"{Campaign}/mail", page => page.ClickAsync("button[name=format][value=page]")),
        new("audit", nameof(AuditPageHttp), Moment.Published, $"{Campaign}/audit"),
        new("form-review", nameof(FormReviewPageHttp), Moment.Review, $"{Campaign}/forms/{Unit}/{Returned}"),
        new("form-published", nameof(FormReviewPageHttp), Moment.Published, $"{Campaign}/forms/{Unit}/{Returned}"),
        new("form-return-refused", nameof(ReturnPageHttp), Moment.Review, $"{Campaign}/forms/{Unit}/{Last}", page => page.ClickAsync("button[formaction$='/return']")),
        new("ranking-sign-off", nameof(RankingPageHttp), Moment.SignOff, $"{Campaign}/ranking"),
        new("ranking", nameof(RankingPageHttp), Moment.Published, $"{Campaign}/ranking"),
        new("portal-filing", nameof(UnitPortalPageHttp), Moment.Filing, "{link}"),
        new("portal-review", nameof(UnitPortalPageHttp), Moment.Review, "{link}"),
        new("portal-sign-off", nameof(UnitPortalPageHttp), Moment.SignOff, "{link}"),
        new("portal-published", nameof(UnitPortalPageHttp), Moment.Published, "{link}"),
        new("portal-unknown", nameof(UnitPortalPageHttp), Moment.Filing, "/u/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Status: 410),
        new("portal-refused", nameof(UploadPageHttp), Moment.Filing, "{link}", UploadNonsenseAsync),
        new("section", nameof(UnitPortalPageHttp), Moment.Filing, "{section}"),
        new("section-fill", nameof(FillPageHttp), Moment.Filing, $"{{section}}/forms/{Last}/fill"),
        new("section-refused", nameof(SectionLinkHttp), Moment.Filing, "{link}", MakeNamelessLinkAsync),
        new("evidence-refused", nameof(AddEvidenceHttp), Moment.Filing, "{link}", AddWrongEvidenceAsync),
        new("fill", nameof(FillPageHttp), Moment.Filing, $"{{link}}/forms/{Last}/fill"),
        new("refusal", nameof(RefusalPageHttp), Moment.Filing, "{refused}"),
        new("result-filing", nameof(SubmissionResultPageHttp), Moment.Filing, $"{{link}}/forms/{Returned}/results/1"),
        new("result-published", nameof(SubmissionResultPageHttp), Moment.Published, $"{{link}}/forms/{Returned}/results/2"),
        new("unit-result", nameof(UnitResultPageHttp), Moment.Published, "{link}/result"),
        new("unsubscribe", nameof(UnsubscribePageHttp), Moment.Review, "{stop}"),
        new("unsubscribe-done", nameof(UnsubscribeHttp), Moment.Published, "{stop}", StopAsync),
    ];

    /// <summary>Endpoints outside the API that show no page of their own, each with why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoPages = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AssetHttp"] = "a file: style, script, picture",
        ["OpenApiHttp"] = "a file for programs",
        [nameof(FormListExportHttp)] = "a workbook",
        [nameof(MailLogExportHttp)] = "a workbook",
        [nameof(OutstandingExportHttp)] = "a workbook",
        [nameof(CampaignListExportHttp)] = "a workbook",
        [nameof(RankingListExportHttp)] = "a workbook",
        [nameof(AuditExportHttp)] = "a workbook",
        [nameof(LaunchMailsHttp)] = "a list as CSV",
        [nameof(MarkedRosterHttp)] = "a workbook",
        [nameof(DownloadTemplateHttp)] = "a workbook",
        [nameof(MarkedRefusalHttp)] = "a workbook",
        [nameof(MarkedSubmissionHttp)] = "a workbook",
        [nameof(RefusedFileHttp)] = "the unit's own file",
        [nameof(SubmissionFileHttp)] = "the unit's own file",
        [nameof(EvidenceFileHttp)] = "the unit's own file",
        [nameof(SubmissionStatusHttp)] = "JSON, which the page of the outcome asks for",
        [nameof(UnitStatusHttp)] = "JSON for programs",
        [nameof(UploadFormHttp)] = "JSON for programs",
        [nameof(BeginEvidenceHttp)] = "JSON, which the script asks for",
        [nameof(CommitEvidenceHttp)] = "JSON, which the script asks for",
        [nameof(ScoreDraftHttp)] = "parts of the page that is filled in online",
        [nameof(SignOutHttp)] = "leads to the sign-in",
        [nameof(DiscardDraftHttp)] = "leads back to the unit's page",
        [nameof(SaveDraftHttp)] = "leads back to the form that is filled in, or shows it with what is wrong",
        [nameof(RemoveEvidenceHttp)] = "leads back to the unit's page, or shows it with what is wrong",
        [nameof(ExplainPageHttp)] = "leads back to the outcome",
        [nameof(DiscardLaunchHttp)] = "leads to the campaigns",
        [nameof(BeginLaunchHttp)] = "leads to the launch's days, or shows its basics with what is wrong: launch-faulty of the gallery",
        [nameof(SaveLaunchBasicsHttp)] = "leads to the launch's days, or shows its basics with what is wrong: launch-faulty of the gallery",
        [nameof(SaveLaunchDatesHttp)] = "leads to the check, or shows the days with what is wrong: launch-dates-faulty of the gallery",
        [nameof(ConfirmLaunchHttp)] = "leads to the campaign, or shows the check",
        [nameof(AcceptPageHttp)] = "leads to the next form, or shows the form with what is wrong as the return does",
        [nameof(SaveReviewPageHttp)] = "leads back to the form",
        [nameof(CorrectContactPageHttp)] = "leads back to the unit, or shows it with what is wrong",
        [nameof(ExtendUnitPageHttp)] = "leads back to the unit, or shows it with what is wrong",
        [nameof(ResendMailPageHttp)] = "leads back to the mails, or shows them with what is wrong",
        [nameof(SignOffPageHttp)] = "leads back to the ranking: ranking-signed of the gallery",
        [nameof(PublishPageHttp)] = "leads back to the ranking, or shows what would be mailed: ranking-signed of the gallery",
    };

    /// <summary>A page by its name.</summary>
    public static SamplePage Page(string name) => Pages.Single(page => page.Name == name);

    private static async Task SignInWronglyAsync(IPage page)
    {
        await page.FillAsync("#key", "not the key");
        await page.ClickAsync("main button[type=submit]");
    }

    private static async Task StopAsync(IPage page)
    {
        // Asked once, it stays so, whichever language is looked at first.
        if (await page.Locator("input[name=again]").CountAsync() == 0)
        {
            await page.ClickAsync("main button");
        }
    }

    private static async Task UploadNonsenseAsync(IPage page)
    {
        ILocator form = page.Locator($"form.upload[action$='/{Last}/file']");
        await form.Locator("input[type=file]").SetInputFilesAsync(Files.Of("自评表.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));
        await form.Locator("button").ClickAsync();
        await page.Locator(".message.bad").WaitForAsync();
    }

    private static async Task MakeNamelessLinkAsync(IPage page)
    {
        // A space is something to a browser, and nothing to a reader.
        ILocator form = page.Locator("form[action$='/links']").First;
        await page.Locator("details", new() { Has = page.Locator("form[action$='/links']") }).First.Locator("summary").ClickAsync();
        await form.Locator("input[name=section]").FillAsync(" ");
        await form.Locator("button").ClickAsync();
        await page.Locator(".message.bad").WaitForAsync();
    }

    private static async Task AddWrongEvidenceAsync(IPage page)
    {
        ILocator form = page.Locator("form.upload[action$='/evidence']").First;
        await page.Locator("details", new() { Has = page.Locator("form[action$='/evidence']") }).First.Locator("summary").ClickAsync();
        await form.Locator("input[type=file]").SetInputFilesAsync(Files.Of("说明.txt", [1, 2, 3]));
        await form.Locator("button").ClickAsync();
        await form.Locator("[role=alert]").WaitForAsync();
    }
}
