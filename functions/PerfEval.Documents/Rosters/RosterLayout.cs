using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Rosters;

/// <summary>The sheets and columns of a roster.</summary>
internal static class RosterLayout
{
    public const string UnitCode = "单位编码";
    public const string UnitName = "单位名称";
    public const string Supervisor = "主管部门";
    public const string SupervisorMail = "主管部门邮箱";
    public const string ContactName = "联系人";
    public const string ContactMail = "联系邮箱";
    public const string ContactPhone = "联系电话";
    public const string UnitCategory = "单位类别";
    public const string ProjectCode = "项目编码";
    public const string ProjectName = "项目名称";
    public const string Scope = "类型";
    public const string Policy = "评分标准";
    public const string Year = "预算年度";
    public const string Implementer = "实施单位";
    public const string Title = "表标题";
    public const string GoalNumber = "目标序号";
    public const string GoalPoints = "目标分值";
    public const string Expected = "预期目标";
    public const string Dimension = "一级指标";
    public const string Category = "二级指标";
    public const string Name = "三级指标";
    public const string Target = "指标值";
    public const string Points = "分值";
    public const string FundsLabel = "资金名称";
    public const string InitialBudget = "年初预算数";
    public const string AdjustedBudget = "全年预算数";

    public const string PrintedUnit = "表中单位";
    public const string PrintedSupervisor = "表中主管部门";
    public const string Region = "地区";
    public const string ExtraKind = "补充类别";
    public const string ExtraName = "补充名称";
    public const string ExtraText = "补充内容";

    /// <summary>Points of the funds and the goal of an indicator have names of their own where all stand in one row.</summary>
    public const string FundsPoints = "资金分值";

    /// <inheritdoc cref="FundsPoints"/>
    public const string OfGoal = "所属目标";

    public const string HeadKind = "表头";
    public const string SectionKind = "说明栏";
    public const string NoteKind = "备注";

    public const string ProjectScope = "项目支出";
    public const string OverallScope = "整体支出";

    private static readonly RosterColumn Unit = new(UnitCode, 14, true, "与“单位”表中的编码一致。", "219001");
    private static readonly RosterColumn Project = new(ProjectCode, 16, true, "与“项目”表中的编码一致。", "PF2020");

    public static RosterSheet Units { get; } = new("单位", "每个预算单位一行。", [
        new(UnitCode, 14, true, "字母、数字、- 和 _，不超过 64 个字符；编码是单位的标识，名称可以变，编码不要变。", "219001"),
        new(UnitName, 30, true, "单位全称。", "某某区司法局"),
        new(Supervisor, 26, false, "主管部门名称。", "某某市司法局"),
        new(SupervisorMail, 26, false, "逾期时抄送的邮箱，可空。", "zgbm@example.org"),
        new(ContactName, 14, true, "联系人或科室。", "办公室"),
        new(ContactMail, 28, true, "接收填报通知的邮箱。", "office@example.org"),
        new(ContactPhone, 18, false, "联系电话，可空。", "010-00000000"),
        new(UnitCategory, 14, false, "按类别查看排名时使用，文字自定，可空。", "行政单位"),
    ]);

    public static RosterSheet Forms { get; } = new("项目", "每份自评表一行；整体支出也是一行。", [
        Unit,
        new(ProjectCode, 16, true, "字母、数字、- 和 _；同一单位内不重复。", "PF2020"),
        new(ProjectName, 36, false, "项目名称；整体支出留空。", "普法经费"),
        new(Scope, 12, true, "项目支出或整体支出。", ProjectScope) { Choices = [ProjectScope, OverallScope] },
        new(Policy, 24, true, "评分标准的编号。", "mof-2020-10") { Choices = [.. PolicyCatalog.BuiltIn.Ids] },
        new(Year, 10, true, "四位数的年度。", "2020"),
        new(Implementer, 26, false, "实施单位或科室，可空。", "普法科"),
        new(Title, 36, false, "表的标题；留空时为“项目支出绩效自评表”或“整体支出绩效自评表”。", "项目支出绩效自评表"),
        new(PrintedUnit, 26, false, "表上印的单位名称；与单位全称相同的留空。", "某某区司法局（本级）"),
        new(PrintedSupervisor, 26, false, "表上印的主管部门；与单位的主管部门相同的留空。", "219-某某市司法局"),
        new(Region, 12, false, "表样所属地区，可空。", "某某市"),
    ]);

    public static RosterSheet Goals { get; } = new("目标", "年度总体目标，每个目标一行。", [
        Unit, Project,
        new(GoalNumber, 10, true, "从 1 起的整数。", "1"),
        new(GoalPoints, 10, false, "整体支出按目标分配分值时填写。", "11"),
        new(Expected, 80, true, "预期目标的全文。", "推进“八五”普法。"),
    ]);

    public static RosterSheet Indicators { get; } = new("指标", "每个三级指标一行，按表中的顺序。", [
        Unit, Project,
        new(GoalNumber, 10, false, "按目标分组的表填写所属目标的序号，其他留空。", "1"),
        new(Dimension, 14, true, "产出指标、效益指标或满意度指标等。", "产出指标") { Choices = ["产出指标", "效益指标", "满意度指标", "成本指标"] },
        new(Category, 20, true, "数量指标、质量指标等。", "数量指标") { Choices = ["数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"] },
        new(Name, 44, true, "指标名称。", "普法宣传场次"),
        new(Target, 18, true, "带符号和单位，例如 ≥50场、100%、≤7日。", "≥50场"),
        new(Points, 8, false, "分值；评分标准不印分值的留空。", "10"),
    ]);

    public static RosterSheet Funds { get; } = new("资金", "预算执行情况，资金总额在前，其组成在后；金额单位为万元。", [
        Unit, Project,
        new(FundsLabel, 26, true, "年度资金总额、其中：当年财政拨款等。", "年度资金总额"),
        new(InitialBudget, 14, false, "万元。", "90"),
        new(AdjustedBudget, 14, false, "万元。", "90"),
        new(Points, 8, false, "资金总额一行的分值；留空按评分标准。", "10"),
    ]);

    public static RosterSheet Extras { get; } = new("补充", "表样自有的表头、说明栏和备注，每项一行；没有的不填。", [
        Unit, Project,
        new(ExtraKind, 10, true, "表头：表样自有的表头栏；说明栏：表下由单位填写的栏目；备注：印在表下的说明。", HeadKind) { Choices = [HeadKind, SectionKind, NoteKind] },
        new(ExtraName, 26, false, "表头或说明栏的名称；备注留空。", "项目属性"),
        new(ExtraText, 60, false, "表头栏的内容，或备注的全文；说明栏留空。", "延续性"),
    ])
    { Optional = true };

    public static IReadOnlyList<RosterSheet> All { get; } = [Units, Forms, Goals, Indicators, Funds, Extras];

    /// <summary>Everything in one table, a row per indicator; the layout of a CSV.</summary>
    public static RosterSheet Flat { get; } = new("名册", "每个三级指标一行。", [
        .. Units.Columns,
        .. Forms.Columns.Where(c => c.Heading != UnitCode),
        .. Optional(Goals),
        .. Indicators.Columns.Where(c => c.Heading == GoalNumber).Select(c => c with { Heading = OfGoal }),
        .. Indicators.Columns.Where(c => c.Heading is not (UnitCode or ProjectCode or GoalNumber)),
        .. Optional(Funds).Select(c => c.Heading == Points ? c with { Heading = FundsPoints } : c),
        .. Optional(Extras),
    ]);

    private static IEnumerable<RosterColumn> Optional(RosterSheet sheet) =>
        sheet.Columns.Where(c => c.Heading is not (UnitCode or ProjectCode)).Select(c => c with { Required = false });
}
