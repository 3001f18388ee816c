using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Templates;

/// <summary>The layouts that templates are issued in.</summary>
internal static class FormLayouts
{
    /// <summary>项目支出, as the ministry's 2020 form prints it; the layout of the Ezhou forms.</summary>
    public static FormLayout Project { get; } = new()
    {
        Name = "project",
        Widths = [5, 9, 11, 14, 14, 12, 12, 8, 8, 20],
        Block = (0, 1),
        HeadValue = (2, 4),
        SecondHeadLabel = (5, 6),
        SecondHeadValue = (7, 9),
        FundsName = (2, 3),
        Funds =
        [
            new(TableRole.InitialBudget, "年初预算数", (4, 4)),
            new(TableRole.AdjustedBudget, "全年预算数", (5, 5)),
            new(TableRole.Executed, "全年执行数", (6, 6)),
            new(TableRole.Points, "分值", (7, 7)),
            new(TableRole.Rate, "执行率", (8, 8)),
            new(TableRole.Score, "得分", (9, 9)),
        ],
        Expected = (2, 5),
        Accomplishment = (6, 9),
        IndicatorBlock = (0, 0),
        Indicators =
        [
            new(TableRole.Dimension, "一级指标", (1, 1)),
            new(TableRole.Category, "二级指标", (2, 2)),
            new(TableRole.Name, "三级指标", (3, 4)),
            new(TableRole.Target, "年度\n指标值", (5, 5)),
            new(TableRole.Actual, "实际\n完成值", (6, 6)),
            new(TableRole.Points, "分值", (7, 7)),
            new(TableRole.Score, "得分", (8, 8)),
            new(TableRole.Reason, "偏差原因分析及\n改进措施", (9, 9)),
        ],
    };

    /// <summary>As <see cref="Project"/>, each goal with its own rows: 整体支出 where rows carry points and reasons.</summary>
    public static FormLayout Grouped { get; } = Project with
    {
        Name = "grouped",
        GroupsByGoal = true,
        FundsLabel = "预算执行情况\n（万元）",
        Sections = [FormSections.Deviations, FormSections.Improvements],
    };

    /// <summary>The layout of the Pingshan forms: no points, completion values and reasons alone.</summary>
    public static FormLayout CompletionOnly { get; } = new()
    {
        Name = "completion-only",
        Widths = [5, 9, 12, 16, 16, 14, 14, 22],
        Block = (0, 1),
        HeadValue = (2, 4),
        SecondHeadLabel = (5, 5),
        SecondHeadValue = (6, 7),
        FundsLabel = "项目资金（万元）",
        FundsName = (2, 4),
        Funds =
        [
            new(TableRole.AdjustedBudget, "全年预算数（A）", (5, 5)),
            new(TableRole.Executed, "全年执行数（B）", (6, 6)),
            new(TableRole.Rate, "执行率（B/A)", (7, 7)),
        ],
        ExpectedHeading = "年初设定目标",
        AccomplishmentHeading = "全年实际完成情况",
        Expected = (2, 4),
        Accomplishment = (5, 7),
        IndicatorBlock = (0, 0),
        Indicators =
        [
            new(TableRole.Dimension, "一级\n指标", (1, 1)),
            new(TableRole.Category, "二级指标", (2, 2)),
            new(TableRole.Name, "三级指标", (3, 4)),
            new(TableRole.Target, "年度指标值", (5, 5)),
            new(TableRole.Actual, "全年完成值", (6, 6)),
            new(TableRole.Reason, "未完成原因和改\n进措施", (7, 7)),
        ],
        HasTotal = false,
        Sections = [FormSections.Remarks],
    };

    /// <summary>The layout of the Dawukou form: points before the target, and a column for the scoring method.</summary>
    public static FormLayout WithMethod { get; } = new()
    {
        Name = "with-method",
        Landscape = true,
        Widths = [6, 10, 10, 16, 14, 8, 12, 12, 18, 8, 20],
        Block = (0, 1),
        HeadValue = (2, 5),
        SecondHeadLabel = (6, 7),
        SecondHeadValue = (8, 10),
        SupervisorLabel = "主管部门及代码",
        FundsName = (2, 4),
        Funds =
        [
            new(TableRole.InitialBudget, "年初预算数\n(A)", (5, 6)),
            new(TableRole.Executed, "全年执行数\n(B)", (7, 7)),
            new(TableRole.Points, "分值", (8, 8)),
            new(TableRole.Score, "得分", (9, 9)),
            new(TableRole.Rate, "执行率\n(B/A)", (10, 10)),
        ],
        Expected = (2, 6),
        Accomplishment = (7, 10),
        IndicatorBlock = (0, 0),
        Indicators =
        [
            new(TableRole.Dimension, "一级\n指标", (1, 1)),
            new(TableRole.Category, "二级\n指标", (2, 2)),
            new(TableRole.Name, "三级\n指标", (3, 4)),
            new(TableRole.Points, "分值", (5, 5)),
            new(TableRole.Target, "指标值", (6, 6)),
            new(TableRole.Actual, "全年实际值\n(B)", (7, 7)),
            new(TableRole.Method, "得分计算方法", (8, 8)),
            new(TableRole.Score, "得分", (9, 9)),
            new(TableRole.Reason, "未完成原因分析", (10, 10)),
        ],
        NotesPrefix = "注：",
    };

    /// <summary>整体支出 as Qiaokou prints it: each goal with its points and its own table, scores but no row points.</summary>
    public static FormLayout Overall { get; } = new()
    {
        Name = "overall",
        Widths = [8, 10, 14, 16, 20, 16, 16, 14],
        Block = (0, 1),
        HeadValue = (2, 4),
        SecondHeadLabel = (5, 5),
        SecondHeadValue = (6, 7),
        FundsLabel = "预算执行情况\n（万元）\n（{0} 分）",
        FundsName = (2, 3),
        Funds =
        [
            new(TableRole.AdjustedBudget, "预算数（A）", (4, 4)),
            new(TableRole.Executed, "执行数（B）", (5, 5)),
            new(TableRole.Rate, "执行率（B/A）", (6, 6)),
            new(TableRole.Score, "得分", (7, 7)),
        ],
        GroupsByGoal = true,
        HasAccomplishment = false,
        GoalLabel = "年度目标",
        Expected = (2, 7),
        Accomplishment = (2, 7),
        IndicatorLabel = "年度\n绩效\n指标",
        IndicatorBlock = (0, 0),
        Indicators =
        [
            new(TableRole.Dimension, "一级\n指标", (1, 1)),
            new(TableRole.Category, "二级指标", (2, 2)),
            new(TableRole.Name, "三级指标", (3, 4)),
            new(TableRole.Target, "年初目标值\n（A）", (5, 5)),
            new(TableRole.Actual, "实际完成值\n（B）", (6, 6)),
            new(TableRole.Score, "得分", (7, 7)),
        ],
        Sections = [FormSections.Deviations, FormSections.Improvements],
    };

    /// <summary>
    /// The layout of a form's own region, else the general one of its kind; where that has no cell for a value of the form,
    /// the next that has.
    /// </summary>
    public static FormLayout For(SelfEvaluationForm form)
    {
        FormLayout own = form.Policy switch
        {
            "qiaokou-overall-2020" => Overall,
            "pingshan-project-2020" => CompletionOnly,
            "dawukou-project-2020" => WithMethod,
            _ => form.Scope == ExpenditureScope.Overall && form.Indicators.Any(i => i.Goal is not null) ? Grouped : Project,
        };
        return own.Holds(form) ? own : Project.Holds(form) ? Project : Grouped;
    }
}
