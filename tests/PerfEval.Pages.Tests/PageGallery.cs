using System.Text;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Access;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Campaigns.Launch;
using PerfEval.Pages.Housekeeping;
using PerfEval.Pages.Mail;
using PerfEval.Pages.Rankings;
using PerfEval.Pages.Reports;
using PerfEval.Pages.Reviews;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests;

/// <summary>Every page, in every state worth looking at, by name.</summary>
internal static class PageGallery
{
    private static readonly UnitMailPreview Letter = new("bgs@example.org", "sfj@example.org", "请于3月31日前报送绩效自评表", "办公室：\n\n贵单位尚有 1 份自评表未报送。", null);

    private static readonly SortedDictionary<string, Func<Language, Task<string>>> Pages = new(StringComparer.Ordinal)
    {
        ["report"] = async language => Encoding.UTF8.GetString(await RankingReportPage.RenderAsync(Samples.Report with { Language = language })),
        ["portal"] = language => Unit<UnitPortalPage, UnitPortalModel>(language, Samples.Portal),
        ["portal-empty"] = language => Unit<UnitPortalPage, UnitPortalModel>(language, Samples.Portal with { Forms = [] }),
        ["portal-result"] = language => Unit<UnitPortalPage, UnitPortalModel>(language, Samples.PublishedPortal),
        ["portal-message"] = language => PageRenderer.RenderAsync<UnitPortalPage, UnitPortalModel>(
            Samples.UnitContext with
            {
                Language = language,
                Messages =
                [
                    new(PageMessageKind.Problem, new("文件没有上传。", "The file was not uploaded."), [new("文件是空的。", "The file is empty."), new("请上传 .xlsx 工作簿。", "Upload an .xlsx workbook.")]),
                    new(PageMessageKind.Done, new("联系人已更新。", "The contact was changed.")),
                    new(PageMessageKind.Note, new("今晚 22:00 至 23:00 系统维护。", "Maintenance tonight from 22:00 to 23:00.")),
                ],
            },
            Samples.Portal with { Today = new DateOnly(2021, 4, 2) }),
        ["result"] = language => Unit<SubmissionResultPage, SubmissionResultModel>(language, Samples.Result),
        ["result-evaluating"] = language => Unit<SubmissionResultPage, SubmissionResultModel>(language, Samples.Evaluating),
        ["result-unusable"] = language => Unit<SubmissionResultPage, SubmissionResultModel>(language, Samples.Unusable),
        ["fill"] = language => Unit<FillPage, FillModel>(language, Samples.Fill),
        ["fill-section"] = language => Unit<FillPage, FillModel>(language, Samples.Fill with { CanSubmit = false, DiscardAddress = null, NewerRevision = null, SavedAt = null, Funds = [], Goals = [] }),
        ["section"] = language => Unit<SectionPage, SectionPageModel>(language, Samples.Section),
        ["unit-result"] = language => Unit<UnitResultPage, UnitResultModel>(language, Samples.UnitResult),
        ["campaigns"] = language => Bureau<CampaignListPage, CampaignListModel>(language, Samples.Campaigns),
        ["launch-drafts"] = language => Bureau<LaunchBasicsPage, LaunchBasicsModel>(language, Samples.LaunchNew with { Drafts = Samples.Campaigns.Drafts }),
        ["campaigns-none"] = language => Bureau<CampaignListPage, CampaignListModel>(language, new CampaignListModel { Campaigns = [] }),
        ["campaigns-first"] = language => Bureau<CampaignListPage, CampaignListModel>(language, new CampaignListModel { Campaigns = [], LaunchAddress = "/launch" }),
        ["launch"] = language => Bureau<LaunchBasicsPage, LaunchBasicsModel>(language, Samples.LaunchNew),
        ["launch-faulty"] = language => Bureau<LaunchBasicsPage, LaunchBasicsModel>(language, Samples.LaunchFaulty),
        ["launch-dates"] = language => Bureau<LaunchDatesPage, LaunchDatesModel>(language, Samples.LaunchDates),
        ["launch-dates-faulty"] = language => Bureau<LaunchDatesPage, LaunchDatesModel>(language, Samples.LaunchDates with
        {
            Faults = [new(LaunchFieldNames.Due, Samples.Text("应为日期，写作 2022-03-31。"))],
            Months = [],
            Waves = [],
        }),
        ["launch-check"] = language => Bureau<LaunchCheckPage, LaunchCheckModel>(language, Samples.LaunchCheck),
        ["campaign"] = language => Bureau<CampaignPage, CampaignModel>(language, Samples.Filing),
        ["campaign-ranked"] = language => Bureau<CampaignPage, CampaignModel>(language, Samples.Ranked),
        ["campaign-new"] = language => Bureau<CampaignPage, CampaignModel>(language, Samples.Filing with
        {
            Stage = CampaignStage.Waiting,
            FormsByState = [],
            Filing = new(0, 0, 0, 0),
            FilingByDay = [],
            Mails = [],
            Outstanding = [],
            OutstandingTotal = 0,
            ReviewQueue = [],
            ReviewQueueTotal = 0,
            Pending = 0,
        }),
        ["outstanding"] = language => Bureau<OutstandingPage, OutstandingModel>(language, Samples.Outstanding),
        ["outstanding-viewer"] = language => Bureau<OutstandingPage, OutstandingModel>(language, Samples.Outstanding with
        {
            Units = [.. Samples.Outstanding.Units.Select(u => u with { RemindAddress = null, ExtendAddress = null, ContactAddress = null })],
            LinksAddress = null,
            UnitsTotal = null,
            IsByDay = true,
            NextAddress = null,
            FirstAddress = "/campaigns/szs/2021/outstanding",
        }),
        ["outstanding-none"] = language => Bureau<OutstandingPage, OutstandingModel>(language, Samples.Outstanding with { Units = [], FormsTotal = 0, UnitsTotal = 0, NextAddress = null }),
        ["forms"] = language => Bureau<FormListPage, FormListModel>(language, Samples.FormList),
        ["forms-review"] = language => Bureau<FormListPage, FormListModel>(language, Samples.FormList with { Kind = FormListKind.Review, Items = Samples.Filing.ReviewQueue, NextAddress = null, FirstAddress = "/campaigns/szs/2021/forms?list=review" }),
        ["forms-unreachable"] = language => Bureau<FormListPage, FormListModel>(language, Samples.FormList with { Kind = FormListKind.Unreachable, Items = [.. Samples.FormList.Items.Select(item => item with { IsUnreachable = true })], NextAddress = null }),
        ["forms-none"] = language => Bureau<FormListPage, FormListModel>(language, Samples.FormList with { Kind = FormListKind.All, Search = "丙", Items = [], NextAddress = null }),
        ["unit"] = language => Bureau<UnitPage, UnitModel>(language, Samples.BureauUnit),
        ["unit-preview"] = language => Bureau<UnitPage, UnitModel>(language, Samples.BureauUnit with { BouncedAt = null, ExtensionAddress = null, Preview = new(UnitAct.Remind, 1, Letter) }),
        ["unit-extension-preview"] = language => Bureau<UnitPage, UnitModel>(language, Samples.BureauUnit with { Preview = new(UnitAct.Extend, 1, Letter), Entered = new Dictionary<string, string>(StringComparer.Ordinal) { ["due"] = "2021-04-08", ["reason"] = "系统迁移" } }),
        ["unit-contact-preview"] = language => Bureau<UnitPage, UnitModel>(language, Samples.BureauUnit with { Preview = new(UnitAct.CorrectContact, 0, null) }),
        ["mail-log-preview"] = language => Bureau<MailLogPage, MailLogModel>(language, MailSamples.Log with { Preview = new(Letter, "/campaigns/jh/2020/mail/219001/Reminder/20210326/resend") }),
        ["unit-viewer"] = language => Bureau<UnitPage, UnitModel>(language, Samples.BureauUnit with { BouncedAt = null, RemindAddress = null, ContactAddress = null, ExtensionAddress = null, Mails = [] }),
        ["ranking"] = language => Bureau<RankingPage, RankingPageModel>(language, Samples.Ranking),
        ["ranking-department"] = language => Bureau<RankingPage, RankingPageModel>(language, Samples.Ranking with { Department = "0a1b2c3d4e5f", From = 51, UnitsTotal = 120, NextAddress = "/campaigns/szs/2021/ranking?after=000055~x", SignOff = null }),
        ["audit"] = language => Bureau<AuditPage, AuditModel>(language, Samples.Audit),
        ["audit-none"] = language => Bureau<AuditPage, AuditModel>(language, Samples.Audit with { Days = [], NextAddress = "/campaigns/szs/2021/audit?before=20210301T010000", FirstAddress = "/campaigns/szs/2021/audit", LaterAddress = "/campaigns/szs/2021/audit?from=2021-04-01" }),
        ["ranking-publish"] = language => Bureau<RankingPage, RankingPageModel>(language, Samples.Signed with { Publish = Samples.Signed.Publish! with { Sample = new("bgs@example.org", null, "绩效自评结果通知", "办公室：\n\n贵单位绩效自评得分 96.34，等级为优。", null) } }),
        ["ranking-signed"] = language => Bureau<RankingPage, RankingPageModel>(language, Samples.Signed),
        ["review"] = language => Bureau<FormReviewPage, FormReviewModel>(language, Samples.Review),
        ["review-preview"] = language => Bureau<FormReviewPage, FormReviewModel>(language, Samples.Review with { ReturnPreview = Letter }),
        ["review-closed"] = language => Bureau<FormReviewPage, FormReviewModel>(language, Samples.Review with { AcceptAddress = null, ReturnAddress = null }),
        ["review-unfiled"] = language => Bureau<FormReviewPage, FormReviewModel>(language, Samples.Review with { Revision = 0, ReceivedAt = null, Scored = null, FileAddress = null, AcceptAddress = null, ReturnAddress = null }),
        ["sign-in"] = language => Unit<SignInPage, SignInModel>(language, new SignInModel("/sign-in", "/campaigns")),
        ["sign-in-refused"] = language => Unit<SignInPage, SignInModel>(language, new SignInModel("/sign-in", WasRefused: true)),
        ["unsubscribe"] = language => Unit<UnsubscribePage, UnsubscribeModel>(language, new UnsubscribeModel("/unsubscribe/abc", IsUnsubscribed: false, "again")),
        ["unsubscribe-done"] = language => Unit<UnsubscribePage, UnsubscribeModel>(language, new UnsubscribeModel("/unsubscribe/abc", IsUnsubscribed: true, "again")),
        ["mail-log"] = language => Bureau<MailLogPage, MailLogModel>(language, MailSamples.Log),
        ["mail-log-behind"] = language => Bureau<MailLogPage, MailLogModel>(language, MailSamples.Log with { Unit = "219001", CountsBehindSince = Samples.Filing.CountsCheckedAt }),
        ["mail-log-none"] = language => Bureau<MailLogPage, MailLogModel>(language, MailSamples.Log with { Items = [], NextAddress = null, Balance = new(0, 0, 0, 0, 0, 0, 0, 0), States = [], Kinds = [] }),
        ["outstanding-print"] = language => Bureau<OutstandingPrintPage, OutstandingPrintModel>(language, MailSamples.Outstanding),
        ["error-400"] = language => Unit<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.BadRequest, BackAddress: "/u/abc")),
        ["error-403"] = language => Bureau<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.Forbidden)),
        ["error-404"] = language => Bureau<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.NotFound)),
        ["error-410"] = language => Unit<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.LinkExpired, Samples.HelpDesk)),
        ["error-413"] = language => Unit<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.TooLarge, BackAddress: "/u/abc")),
        ["error-429"] = language => Unit<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.TooMany)),
        ["error-500"] = language => Unit<ErrorPage, ErrorModel>(language, new ErrorModel(ErrorKind.Failure, Samples.HelpDesk, "7f3a-0c21")),
    };

    public static IEnumerable<string> Names => Pages.Keys;

    public static Task<string> RenderAsync(string name, Language language) => Pages[name](language);

    private static Task<string> Unit<TPage, TModel>(Language language, TModel model)
        where TPage : PageComponent<TModel>
        where TModel : class =>
        PageRenderer.RenderAsync<TPage, TModel>(Samples.UnitContext with { Language = language }, model);

    private static Task<string> Bureau<TPage, TModel>(Language language, TModel model)
        where TPage : PageComponent<TModel>
        where TModel : class =>
        PageRenderer.RenderAsync<TPage, TModel>(Samples.BureauContext with { Language = language }, model);
}
