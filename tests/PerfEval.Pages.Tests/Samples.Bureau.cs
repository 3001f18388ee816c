using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Rankings;
using PerfEval.Pages.Reports;
using PerfEval.Pages.Reviews;

namespace PerfEval.Pages.Tests;

internal static partial class Samples
{
    public static CampaignListModel Campaigns => new()
    {
        LaunchAddress = "/campaigns",
        Campaigns =
        [
            new() { Title = "2020年度司法行政绩效自评工作", Address = "/campaigns/szs/2021", Stage = CampaignStage.Filing, BudgetYears = [2020, 2021], Due = new DateOnly(2021, 3, 31), Units = 5, FormsFiled = 11, FormsIssued = 17 },
            new() { Title = "2019年度项目支出绩效自评工作", Address = "/campaigns/szs/2020", Stage = CampaignStage.Published, BudgetYears = [2019], Due = new DateOnly(2020, 4, 30), Units = 4, FormsFiled = 16, FormsIssued = 16 },
        ],
    };

    public static CampaignModel Filing => new()
    {
        Title = "2020年度司法行政绩效自评工作",
        Stage = CampaignStage.Filing,
        StageSince = Instant(3, 1, 9),
        Dates = new()
        {
            Opens = new DateOnly(2021, 3, 1),
            Due = new DateOnly(2021, 3, 31),
            Closes = new DateOnly(2021, 4, 9),
            ReviewEnds = new DateOnly(2021, 4, 16),
            ObjectionsEnd = new DateOnly(2021, 4, 23),
        },
        Today = new DateOnly(2021, 3, 30),
        Units = 5,
        FormsByState = [new(FormState.Issued, 6), new(FormState.Submitted, 8), new(FormState.Returned, 1), new(FormState.Accepted, 2)],
        Filing = new(OnTime: 11, Late: 0, Overdue: 0, Open: 6),
        FilingByDay = [new(new DateOnly(2021, 3, 8), 1), new(new DateOnly(2021, 3, 15), 3), new(new DateOnly(2021, 3, 22), 6), new(new DateOnly(2021, 3, 26), 9), new(new DateOnly(2021, 3, 30), 11)],
        Pending = 1,
        Mails =
        [
            new(new("下发通知", "invitation"), 0, 5, 0, 0),
            new(new("催报", "reminder"), 2, 4, 1, 0),
            new(new("报送回执", "receipt"), 0, 12, 0, 1),
        ],
        OutstandingTotal = 2,
        Outstanding =
        [
            new() { Code = "219003", Name = "平山县司法局", FormsOwed = 5, FormsIssued = 6, Due = new DateOnly(2021, 3, 31), Contact = new Contact { Name = "办公室", Email = "bgs@example.org", Phone = "0311-000 0000" }, LastReminder = Instant(3, 29, 9) },
            new() { Code = "219005", Name = "石嘴山市普法办", FormsOwed = 1, FormsIssued = 1, Due = new DateOnly(2021, 3, 29), LastReminder = null },
        ],
        ReviewQueueTotal = 8,
        ReviewQueue =
        [
            new() { Address = "/campaigns/szs/2021/forms/219003/02", UnitName = "平山县司法局", Title = "一般行政管理事务", State = FormState.Submitted, Declared = 97m, Rule = 61.2m, Official = 91.25m, ProvisionalShare = 0.1m, FindingCount = 4 },
            new() { Address = "/campaigns/szs/2021/forms/219001/zt", UnitName = "硚口区司法局", Title = "2020年度硚口区司法局整体绩效自评表", State = FormState.Submitted, Declared = null, Rule = 40m, Official = null, ProvisionalShare = 0.334m, FindingCount = 12 },
        ],
    };

    public static CampaignModel Ranked => Filing with
    {
        Stage = CampaignStage.AwaitingSignOff,
        StageSince = Instant(4, 24, 0),
        Today = new DateOnly(2021, 4, 24),
        FormsByState = [new(FormState.Issued, 1), new(FormState.Accepted, 16)],
        Filing = new(OnTime: 14, Late: 2, Overdue: 1, Open: 0),
        Quarantined = 1,
        Pending = 0,
        Outstanding = [],
        OutstandingTotal = 0,
        ReviewQueue = [],
        ReviewQueueTotal = 0,
        Ranking = new() { Address = "/campaigns/szs/2021/ranking", Generation = 2, Status = RankingStatus.Preliminary, Units = Report.Units },
    };

    public static RankingPageModel Ranking => new()
    {
        Title = Report.Title,
        Generation = 2,
        Status = RankingStatus.Preliminary,
        Day = Report.Day,
        Units = Report.Units,
        Forms = Report.Forms,
        WorkbookAddress = "/campaigns/szs/2021/report.xlsx",
        DocumentAddress = "/campaigns/szs/2021/report.html",
        SignOff = new("/campaigns/szs/2021/sign-off", [new("平山县司法局“社区矫正”待复核分值占 33.4%，超过 30%。", "33.4% of the points of 219003-01 are undecided, above 30%.")]),
    };

    public static RankingPageModel Signed => Ranking with
    {
        Status = RankingStatus.SignedOff,
        SignedBy = "局长办公会",
        SignedAt = Instant(4, 26, 10, 30),
        ExceptionReason = "社区矫正项目的佐证材料在外地核查，预计五月补正。",
        SignOff = null,
        Publish = new("/campaigns/szs/2021/publish", 5),
    };

    public static FormReviewModel Review => new()
    {
        UnitName = "平山县司法局",
        UnitCode = "219003",
        Project = "219003-02",
        FormTitle = "一般行政管理事务",
        BudgetYear = 2020,
        PolicyName = "pingshan-project-2020",
        State = FormState.Submitted,
        Timeliness = FilingTimeliness.OnTime,
        Revision = 2,
        ReceivedAt = Instant(3, 28, 10, 12),
        FileAddress = "/campaigns/szs/2021/forms/219003/02/file",
        MarkedWorkbookAddress = "/campaigns/szs/2021/forms/219003/02/marked.xlsx",
        ChangedSince = 1,
        Changes = Changes,
        Scored = Scored,
        ReturnReason = "第3行的完成值无法识别，请核对。",
        ReturnAddress = "/campaigns/szs/2021/forms/219003/02/return",
        ReturnDue = new DateOnly(2021, 4, 6),
        LatestReturnDue = new DateOnly(2021, 4, 16),
        AcceptAddress = "/campaigns/szs/2021/forms/219003/02/accept",
        NextAddress = "/campaigns/szs/2021/forms/219001/zt",
    };
}
