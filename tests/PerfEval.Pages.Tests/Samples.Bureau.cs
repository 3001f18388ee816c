using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Campaigns.Launch;
using PerfEval.Pages.Housekeeping;
using PerfEval.Pages.Parts;
using PerfEval.Pages.Rankings;
using PerfEval.Pages.Reports;
using PerfEval.Pages.Reviews;

namespace PerfEval.Pages.Tests;

internal static partial class Samples
{
    public static CampaignListModel Campaigns => new()
    {
        LaunchAddress = "/launch",
        ExportAddress = "/campaigns/list.xlsx",
        Drafts =
        [
            new() { Title = "2021年度绩效自评工作", Stage = LaunchStage.Dates, Address = "/launch/d1/dates", DiscardAddress = "/launch/d1/discard", BegunBy = new("经办 张三", "operator 张三"), BegunAt = Instant(2, 1, 9), SavedBy = new("经办 李四", "operator 李四"), SavedAt = Instant(2, 3, 10), RosterName = "名册.xlsx", Units = 5 },
            new() { Title = string.Empty, Stage = LaunchStage.Basics, Address = "/launch/d2", DiscardAddress = "/launch/d2/discard", BegunAt = Instant(2, 1, 9), SavedAt = Instant(2, 1, 9) },
        ],
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
        OutstandingTotal = 7,
        HereAddress = "/campaigns/szs/2021",
        Outstanding = Outstanding.Units,
        UnreachableTotal = 1,
        CountsCheckedAt = Instant(3, 30, 8),
        Links = new("/campaigns/szs/2021/forms?list=outstanding", "/campaigns/szs/2021/forms?list=review", "/campaigns/szs/2021/forms?list=unreachable", "/campaigns/szs/2021/forms", "/campaigns/szs/2021/mail", "/campaigns/szs/2021/audit"),
        ReviewQueueTotal = 8,
        ReviewQueue =
        [
            Listed("219003", "平山县司法局", "一般行政管理事务", FormState.Submitted) with { IsFiled = true, Declared = 97m, Rule = 61.2m, Official = 91.25m, ProvisionalShare = 0.1m, FindingCount = 4, Address = "/campaigns/szs/2021/forms/219003/02" },
            Listed("219001", "硚口区司法局", "2020年度硚口区司法局整体绩效自评表", FormState.Submitted) with { IsFiled = true, Rule = 40m, ProvisionalShare = 0.334m, FindingCount = 12 },
        ],
    };

    public static IReadOnlyList<FormListItem> OutstandingForms =>
    [
        Listed("219005", "石嘴山市普法办", "法治宣传", FormState.Issued) with { Timeliness = FilingTimeliness.Overdue, Due = new DateOnly(2021, 3, 29), IsUnreachable = true },
        Listed("219003", "平山县司法局", "社区矫正", FormState.Returned) with { Contact = new Contact { Name = "办公室", Email = "bgs@example.org", Phone = "0311-000 0000" }, Department = "市司法局" },
    ];

    public static OutstandingModel Outstanding => new()
    {
        CampaignTitle = "2020年度司法行政绩效自评工作",
        Address = "/campaigns/szs/2021/outstanding",
        UnitsTotal = 2,
        FormsTotal = 7,
        HereAddress = "/campaigns/szs/2021/outstanding",
        ExportAddress = "/campaigns/szs/2021/outstanding.xlsx",
        FormsAddress = "/campaigns/szs/2021/forms?list=outstanding",
        LinksAddress = "/campaigns/szs/2021/mail",
        NextAddress = "/campaigns/szs/2021/outstanding?page=2",
        Sorts = new Dictionary<OutstandingColumn, ColumnSort>
        {
            [OutstandingColumn.Due] = new("/campaigns/szs/2021/outstanding?sort=-due", false),
            [OutstandingColumn.Unit] = new("/campaigns/szs/2021/outstanding?sort=unit", null),
            [OutstandingColumn.Name] = new("/campaigns/szs/2021/outstanding?sort=name", null),
            [OutstandingColumn.Forms] = new("/campaigns/szs/2021/outstanding?sort=forms", null),
            [OutstandingColumn.Reminded] = new("/campaigns/szs/2021/outstanding?sort=reminded", null),
        },
        Units =
        [
            Owing("219005", "石嘴山市普法办") with { IsUnreachable = true, DaysOver = 1, Due = new DateOnly(2021, 3, 29), Missing = 5, MaskedEmail = "b***@example.org", ContactName = "办公室" },
            Owing("219003", "平山县司法局") with { Returned = 1, RemindedAt = Instant(3, 25, 9), Department = "市司法局", ContactName = "办公室", ContactPhone = "0311-000 0000", MaskedEmail = "b***@example.org" },
        ],
    };

    public static FormListModel FormList => new()
    {
        CampaignTitle = Filing.Title,
        Kind = FormListKind.Outstanding,
        Tabs =
        [
            new(FormListKind.Outstanding, "/campaigns/szs/2021/forms?list=outstanding", 7),
            new(FormListKind.Review, "/campaigns/szs/2021/forms?list=review", 8),
            new(FormListKind.Unreachable, "/campaigns/szs/2021/forms?list=unreachable", 1),
            new(FormListKind.All, "/campaigns/szs/2021/forms", 17),
        ],
        Address = "/campaigns/szs/2021/forms",
        Items = OutstandingForms,
        Departments = [new("none", "", 2), new("0a1b2c3d4e5f", "市司法局", 15)],
        NextAddress = "/campaigns/szs/2021/forms?list=outstanding&after=owed~2021-03-31~219003~p1",
        ExportAddress = "/campaigns/szs/2021/forms.xlsx?list=outstanding",
    };

    public static AuditModel Audit => new()
    {
        CampaignTitle = Filing.Title,
        Address = "/campaigns/szs/2021/audit",
        From = new DateOnly(2021, 3, 1),
        To = new DateOnly(2021, 3, 30),
        Unit = "219003",
        EarlierAddress = "/campaigns/szs/2021/audit?from=2021-01-30&to=2021-02-28",
        ExportAddress = "/campaigns/szs/2021/audit.xlsx?from=2021-03-01&to=2021-03-30&unit=219003",
        Days =
        [
            new(new DateOnly(2021, 3, 28), [new(Instant(3, 28, 10), new("复核 李四", "reviewer 李四"), new("退回", "returned"), "219003", "/campaigns/szs/2021/units/219003", null, new("第3行的完成值无法识别，请核对。", "第3行的完成值无法识别，请核对。"))]),
            new(new DateOnly(2021, 3, 1), [new(Instant(3, 1, 9), new("系统", "the program"), new("进入阶段", "phase entered"), null, null, new("下发中", "Issuing"), new("报送期", "Filing"))]),
        ],
    };

    public static UnitModel BureauUnit => new()
    {
        Name = "石嘴山市普法办",
        Code = "219005",
        Department = "市司法局",
        Contact = new Contact { Name = "办公室", Email = "bgs@example.org", Phone = "0952-000 0000" },
        BouncedAt = Instant(3, 2, 9),
        BounceReason = "550 5.1.1 no such user",
        Forms = OutstandingForms,
        Mails =
        [
            new(new("催报", "reminder"), new("未发送", "not sent"), false, Instant(3, 17, 9), "bgs@example.org", "address bounced"),
            new(new("下发通知", "invitation"), new("被退回", "sent back"), true, Instant(3, 1, 9), "bgs@example.org", "550 5.1.1 no such user"),
        ],
        RemindAddress = "/campaigns/szs/2021/units/219005/remind",
        ContactAddress = "/campaigns/szs/2021/units/219005/contact",
        ExtensionAddress = "/campaigns/szs/2021/units/219005/extension",
        ExtensionFrom = new DateOnly(2021, 3, 30),
        ExtensionTo = new DateOnly(2021, 4, 9),
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
        Ranking = new() { Address = "/campaigns/szs/2021/ranking", Generation = 2, Status = RankingStatus.Preliminary, Units = Report.Units, UnitsTotal = Report.Units.Count },
    };

    public static RankingPageModel Ranking => new()
    {
        Title = Report.Title,
        Generation = 2,
        Status = RankingStatus.Preliminary,
        Day = Report.Day,
        Units = Report.Units,
        UnitsTotal = Report.Units.Count,
        Charts = PerfEval.Pages.Charts.RankingCharts.Of(Report.Units),
        Address = "/campaigns/szs/2021/ranking",
        Departments = [new("none", "", 1), new("0a1b2c3d4e5f", "市司法局", 4)],
        FormsAddress = "/campaigns/szs/2021/forms",
        WorkbookAddress = "/campaigns/szs/2021/report.xlsx",
        DocumentAddress = "/campaigns/szs/2021/report.html",
        SignOff = new("/campaigns/szs/2021/sign-off", [new("平山县司法局“社区矫正”待复核分值占 33.4%，超过 30%。", "33.4% of the points of 219003-01 are undecided, above 30%.")], 1),
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
        PolicyName = new("坪山区项目支出绩效自评（2020 年度）", "Pingshan, project self-evaluation (2020)"),
        State = FormState.Submitted,
        Timeliness = FilingTimeliness.OnTime,
        Revision = 2,
        ReceivedAt = Instant(3, 28, 10, 12),
        FileAddress = "/campaigns/szs/2021/forms/219003/02/file",
        Evidence = Evidence,
        MarkedWorkbookAddress = "/campaigns/szs/2021/forms/219003/02/marked.xlsx",
        ChangedSince = 1,
        Changes = Changes,
        Scored = Scored,
        ReturnReason = "第3行的完成值无法识别，请核对。",
        ReturnAddress = "/campaigns/szs/2021/forms/219003/02/return",
        ReturnDue = new DateOnly(2021, 4, 6),
        LatestReturnDue = new DateOnly(2021, 4, 16),
        AcceptAddress = "/campaigns/szs/2021/forms/219003/02/accept",
        DraftAddress = "/campaigns/szs/2021/forms/219003/02/draft",
        SavedAt = Instant(3, 30, 16, 5),
        NextAddress = "/campaigns/szs/2021/forms/219001/zt",
    };

    private static FormListItem Listed(string code, string unit, string title, FormState state) => new()
    {
        Address = $"/campaigns/szs/2021/forms/{code}/p1",
        UnitCode = code,
        UnitName = unit,
        UnitAddress = $"/campaigns/szs/2021/units/{code}",
        Title = title,
        State = state,
        Timeliness = FilingTimeliness.Open,
        Due = new DateOnly(2021, 3, 31),
    };

    private static OutstandingItem Owing(string code, string name) => new()
    {
        Code = code,
        Name = name,
        Address = $"/campaigns/szs/2021/units/{code}",
        Missing = 1,
        Returned = 0,
        Due = new DateOnly(2021, 3, 31),
        DaysOver = 0,
        RemindAddress = $"/campaigns/szs/2021/units/{code}/remind",
        ExtendAddress = $"/campaigns/szs/2021/units/{code}#extend",
        ContactAddress = $"/campaigns/szs/2021/units/{code}#contact",
    };
}
