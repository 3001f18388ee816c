using PerfEval.Domain.Checks;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Forms;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests;

internal static partial class Samples
{
    public static UnitPortalModel Portal => new()
    {
        UnitName = "平山县司法局",
        UnitCode = "219003",
        CampaignTitle = "2020年度司法行政绩效自评工作",
        Today = new DateOnly(2021, 3, 28),
        Due = new DateOnly(2021, 3, 31),
        Closes = new DateOnly(2021, 4, 9),
        HelpDesk = HelpDesk,
        Forms =
        [
            new()
            {
                Project = "219003-01", Title = "社区矫正", BudgetYear = 2020, State = FormState.Submitted, Timeliness = FilingTimeliness.OnTime,
                Last = new() { Revision = 2, ReceivedAt = Instant(3, 26, 16, 42), ResultAddress = "/u/abc/forms/219003-01/submissions/2" },
                Official = 88.5m, ProvisionalShare = 0.225m,
                TemplateAddress = "/u/abc/forms/219003-01/template", UploadAddress = "/u/abc/forms/219003-01",
            },
            new()
            {
                Project = "219003-02", Title = "一般行政管理事务", BudgetYear = 2020, State = FormState.Returned, Timeliness = FilingTimeliness.OnTime,
                Due = new DateOnly(2021, 4, 6),
                Last = new() { Revision = 1, ReceivedAt = Instant(3, 20, 9, 5), ResultAddress = "/u/abc/forms/219003-02/submissions/1" },
                Declared = 97m, Official = 91.25m, ProvisionalShare = 0.1m,
                ReturnReason = "第3行“办案经费保障率”的完成值写作“80&”，无法识别，请核对后改为百分比。\n第7行未达标，请补充改进措施。",
                FillAddress = "/u/abc/forms/219003-02/fill", DraftSavedAt = Instant(3, 27, 16, 40), Sent = Sent,
                EvidenceAddress = "/u/abc/forms/219003-02/evidence", Evidence = Evidence,
                LinkAddress = "/u/abc/forms/219003-02/links", Links = [new(2, "法律援助科", "https://jixiao.example.gov.cn/u/def")],
                TemplateAddress = "/u/abc/forms/219003-02/template", UploadAddress = "/u/abc/forms/219003-02",
            },
            new()
            {
                Project = "219003-05", Title = "培训支出", BudgetYear = 2020, State = FormState.Issued, Timeliness = FilingTimeliness.Open,
                TemplateAddress = "/u/abc/forms/219003-05/template", UploadAddress = "/u/abc/forms/219003-05",
            },
            new()
            {
                Project = "219003-06", Title = "其他司法支出", BudgetYear = 2020, State = FormState.Accepted, Timeliness = FilingTimeliness.OnTime,
                Last = new() { Revision = 1, ReceivedAt = Instant(3, 18, 14, 30), ResultAddress = "/u/abc/forms/219003-06/submissions/1" },
                Declared = 95m, Official = 95m, ProvisionalShare = 0m,
            },
        ],
    };

    public static UnitPortalModel PublishedPortal => Portal with
    {
        Today = new DateOnly(2021, 4, 20),
        Forms = [Portal.Forms[3], Portal.Forms[0] with { State = FormState.Finalised, UploadAddress = null }],
        Result = new()
        {
            IsPublished = false,
            Rank = 1,
            IsTied = true,
            RankedUnits = 4,
            Grade = Grade.Excellent,
            Official = 96.34m,
            ProvisionalShare = 0.155m,
            ObjectionsEnd = new DateOnly(2021, 4, 23),
            Address = "/u/abc/result",
        },
    };

    public static ScoredForm Scored => new()
    {
        Budget = new()
        {
            Budget = 141.5m,
            Executed = 128.03m,
            Rate = 0.9048m,
            Points = 10m,
            SelfScore = 9.05m,
            RuleScore = 9.048m,
            Explanation = new("执行率：128.03 ÷ 141.5 = 90.48%，90.48% × 10 = 9.05", "Rate: 128.03 ÷ 141.5 = 90.48%, 90.48% × 10 = 9.05"),
        },
        Rows =
        [
            new()
            {
                Row = 0, Dimension = "产出指标", Category = "数量指标", Name = "法律援助案件数", Target = "≥195件", Actual = "141件", Points = 1m, SelfScore = 1m, RuleScore = 0.723076m,
                Verdict = Verdict.SelfScoreTooHigh, Explanation = new("正向指标：141 ÷ 195 × 1 = 0.72", "Higher is better: 141 ÷ 195 × 1 = 0.72"), Cell = "F14",
                Findings = [new("PE1012", Severity.Error, new("未达到指标值，但没有填写偏差原因和改进措施。", "The target was missed without reason or measures."), null, "H14", "已在说明中写明。")],
            },
            new()
            {
                Row = 1, Dimension = "产出指标", Category = "质量指标", Name = "社区矫正对象重新犯罪率", Target = "≤0.2%", Actual = "0.1%", Points = 7.5m, SelfScore = 7.5m, RuleScore = 7.5m,
                Verdict = Verdict.Agrees, Explanation = new("反向指标：0.1% 不超过 0.2%，得满分 7.5", "Lower is better: 0.1% is within 0.2%, full points 7.5"), Cell = "F15",
            },
            new()
            {
                Row = 2, Dimension = "效益指标", Category = "社会效益指标", Name = "维护社会和谐稳定", Target = "有效保障", Actual = "达成预期指标", Points = 15m, SelfScore = 15m, IsDerived = true,
                Verdict = Verdict.NeedsReview, Explanation = new("定性指标：自评“达成预期指标”，得分应在 12 至 15 之间，需人工复核。", "Qualitative: declared as achieved, 12 to 15 points; needs review."),
                ReviewedScore = 13.5m, ReviewReason = "佐证材料只覆盖前三季度。",
            },
            new()
            {
                Row = 3, Dimension = "满意度指标", Category = "服务对象满意度", Name = "群众满意度", Target = "≥90%", Actual = "80&", Points = 10m, SelfScore = 10m,
                Reason = "无", Verdict = Verdict.NeedsReview, Explanation = new("完成值“80&”无法识别，不作推测。", "The actual “80&” can't be read and is not guessed."), Cell = "F17",
                Findings = [new("PE1001", Severity.Error, new("“80&”不是可识别的数值，可写作“80%”。", "“80&” is not a figure; write “80%”."), null, "F17")],
            },
        ],
        Totals = new() { Available = 100m, Declared = 97m, Rule = 61.2m, Official = 91.25m, Floor = 74.75m, ProvisionalShare = 0.1m, Grade = Grade.Excellent },
        Findings =
        [
            new("PE1003", Severity.Error, new("各行分值合计为 98，与满分 100 不符。", "The points sum to 98, not to 100."), new("指标表", "Indicators"), "G13"),
            new("PE1020", Severity.Information, new("全年执行数与年初预算数差额较大，建议说明。", "Execution differs much from the budget; say why."), new("预算执行情况", "Budget"), null),
        ],
    };

    public static SubmissionResultModel Result => new()
    {
        UnitName = "平山县司法局",
        FormTitle = "一般行政管理事务",
        BudgetYear = 2020,
        PolicyName = new("坪山区项目支出绩效自评（2020 年度）", "Pingshan, project self-evaluation (2020)"),
        Revision = 2,
        ReceivedAt = Instant(3, 28, 10, 12),
        FileName = "一般行政管理事务（定稿）.xlsx",
        Progress = SubmissionProgress.Scored,
        Scored = Scored,
        PortalAddress = "/u/abc",
        UploadAddress = "/u/abc/forms/219003-02",
        MarkedWorkbookAddress = "/u/abc/forms/219003-02/submissions/2/marked",
        FileAddress = "/u/abc/forms/219003-02/submissions/2/file",
        Problems = [new(new("单元格 自评表!K30 的内容没有对应的栏目，未读入。", "Cell 自评表!K30 belongs to no column and was not read."), Cell: "自评表!K30")],
        StatusAddress = "/u/abc/forms/219003-02/submissions/2",
        ExplainAddress = "/u/abc/forms/219003-02/results/2/reasons",
        Warnings =
        [
            new(1, "PE1020", new("执行数 128.03 万元大于预算数。", "Executed exceeds the budget."), new("预算执行情况", "Funds"), "C7", "上年结转，已按规定公示。"),
            new(4, "PE1012", new("指标值“2100件”的首位 2 可能是“≥”的误识别。", "The leading 2 may be a scanned ≥."), new("第5行指标·年度指标值", "Row 5, target"), null, null),
        ],
        ChangedSince = 1,
        Changes = Changes,
    };

    public static FillModel Fill => new()
    {
        UnitName = "平山县司法局",
        FormTitle = "一般行政管理事务",
        BudgetYear = 2020,
        PolicyName = new("坪山区项目支出绩效自评（2020 年度）", "Pingshan, project self-evaluation (2020)"),
        Version = 3,
        SavedAt = Instant(3, 27, 16, 40),
        SavedBy = "法律援助科",
        NewerRevision = 1,
        SaveAddress = "/u/abc/forms/219003-02/fill",
        ScoreAddress = "/u/abc/forms/219003-02/fill/score",
        DiscardAddress = "/u/abc/forms/219003-02/fill/discard",
        CanSubmit = true,
        BackAddress = "/u/abc",
        Funds = [new("年度资金总额", "120", "141.5", "10"), new("其中：当年财政拨款", null, null, null)],
        Goals = [new(1, "办理法律援助案件 195 件。")],
        Sections = ["改进措施及结果应用方案", "说明"],
        Scored = Scored,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [OnlineFields.Actual(0)] = "141件",
            [OnlineFields.Score(0)] = "1",
            [OnlineFields.Reason(3)] = "问卷回收率低。",
            [OnlineFields.Executed(0)] = "128.03",
            [OnlineFields.Accomplishment(0)] = "办理 141 件。",
            [OnlineFields.Section(1)] = "无其他说明",
        },
    };

    public static SectionPageModel Section => new()
    {
        UnitName = "平山县司法局",
        Section = "法律援助科",
        CampaignTitle = "2020年度司法行政绩效自评工作",
        FormTitle = "一般行政管理事务",
        BudgetYear = 2020,
        State = FormState.Returned,
        Due = new DateOnly(2021, 4, 6),
        ReturnReason = "请核对第3行。",
        DraftSavedAt = Instant(3, 27, 16, 40),
        TemplateAddress = "/u/def/forms/219003-02/template.xlsx",
        FillAddress = "/u/def/forms/219003-02/fill",
    };

    public static UnitResultModel UnitResult => new()
    {
        UnitName = "平山县司法局",
        CampaignTitle = "2020年度司法行政绩效自评工作",
        Result = PublishedPortal.Result!,
        HasFiled = true,
        HelpDesk = HelpDesk,
        Forms = [new("一般行政管理事务", Scored), new("培训支出", null)],
        PortalAddress = "/u/abc",
    };

    public static IReadOnlyList<ShownEvidence> Evidence =>
    [
        new("委托合同.pdf", 3_565_158, Instant(3, 27, 15, 0), "/u/abc/forms/219003-02/evidence/00"),
        new("活动照片.jpg", 812_003, Instant(3, 27, 15, 2), "/u/abc/forms/219003-02/evidence/01"),
    ];

    public static IReadOnlyList<UnitPortalSent> Sent =>
    [
        new() { Revision = 2, ReceivedAt = Instant(3, 28, 10, 12), FileName = "定稿.xlsx", Outcome = SentOutcome.Counts, Declared = 97m, ResultAddress = "/u/abc/forms/219003-02/results/2", FileAddress = "/u/abc/forms/219003-02/submissions/2/file" },
        new() { ReceivedAt = Instant(3, 21, 9, 0), FileName = "别的表.xlsx", Outcome = SentOutcome.Refused, ResultAddress = "/u/abc/forms/219003-02/refused/00", FileAddress = "/u/abc/forms/219003-02/refused/00/file" },
        new() { Revision = 1, ReceivedAt = Instant(3, 20, 9, 5), FileName = "初稿.xlsx", Outcome = SentOutcome.Returned, ResultAddress = "/u/abc/forms/219003-02/results/1", FileAddress = "/u/abc/forms/219003-02/submissions/1/file" },
    ];

    public static IReadOnlyList<FormChange> Changes =>
    [
        new(FormChangeKind.Altered, new("第4行指标·实际完成值", "Row 4, actual"), "F17", "80&", "80%"),
        new(FormChangeKind.Altered, new("第1行指标·偏差原因分析及改进措施", "Row 1, reason and measures"), "H14", null, "疫情影响，线下活动减少。"),
        new(FormChangeKind.RowAdded, new("第9行指标·三级指标", "Row 9, indicator"), null, null, "培训人次"),
        new(FormChangeKind.RowRemoved, new("第3行指标·三级指标", "Row 3, indicator"), null, "印刷份数", null),
    ];

    public static SubmissionResultModel Evaluating => Result with { Progress = SubmissionProgress.Evaluating, Scored = null, Problems = [], Warnings = [], ExplainAddress = null, ChangedSince = null, Changes = [], UploadAddress = null, MarkedWorkbookAddress = null };

    public static SubmissionResultModel Unusable => Result with
    {
        Revision = 0,
        Warnings = [],
        ExplainAddress = null,
        Progress = SubmissionProgress.Unusable,
        Scored = null,
        ChangedSince = null,
        Changes = [],
        Problems =
        [
            new(new("这是“平山县财政局”的自评表，应为“平山县司法局”。", "This is the form of another unit.")),
            new(new("预算年度应为 2020。", "The budget year should be 2020."), new("表头", "Header"), "B3", "2019"),
        ],
    };

    public static BilingualText Text(string text) => new(text, text);
}
