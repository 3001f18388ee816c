using System.Text.RegularExpressions;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>
/// The words by which the parts of a form are found, in any of the official layouts. All comparisons are on
/// <see cref="CellText.Key"/>, so breaks, spaces and punctuation within a heading do not matter.
/// </summary>
internal static partial class HeaderWords
{
    /// <summary>How the headings of a template's live formulas begin: they are no part of the form.</summary>
    public const string Trial = "试算";

    private static readonly string[] ProjectNames = ["项目名称"];
    private static readonly string[] Supervisors = ["主管部门", "主管部门及代码", "主管单位", "主管部门名称"];
    private static readonly string[] Implementers = ["实施单位", "项目单位", "项目实施单位", "承担单位", "项目承担单位", "实施项目单位"];
    private static readonly string[] Units = ["单位名称", "部门名称", "预算单位", "填报单位", "部门单位名称", "部门名称单位"];
    private static readonly string[] Years = ["预算年度", "评价年度", "年度"];
    private static readonly string[] Dates = ["填报日期", "填表日期", "填报时间"];
    private static readonly string[] Persons = ["填表人", "填报人", "联系人", "联系电话", "电话", "负责人", "项目负责人", "审核人", "单位负责人"];

    private static readonly string[] OtherLabels =
    [
        "项目起止时间", "是否重点绩效项目", "项目属性", "项目类型", "项目类别", "项目级次", "项目编码", "评价方式",
        "基本支出总额", "项目支出总额", "部门编码", "单位编码", "资金性质", "项目等级",
    ];

    private static readonly string[] TotalLabels = ["总分", "自评总分", "总计", "合计", "总得分", "得分合计", "自评得分合计"];

    /// <summary>What a heading of the indicator table says its column is.</summary>
    public static TableRole? IndicatorRole(string key)
    {
        if (key.Length is 0 or > 24)
        {
            return null;
        }

        return key switch
        {
            _ when key.StartsWith(Trial, StringComparison.Ordinal) => TableRole.Other,
            _ when key.Contains("一级指标", StringComparison.Ordinal) => TableRole.Dimension,
            _ when key.Contains("二级指标", StringComparison.Ordinal) => TableRole.Category,
            _ when key.Contains("三级指标", StringComparison.Ordinal) || key is "指标名称" => TableRole.Name,
            _ when ContainsAny(key, "计算方法", "评分标准", "计分方法", "评分规则", "评分方法", "评分细则") => TableRole.Method,
            _ when ContainsAny(key, "原因", "改进措施") => TableRole.Reason,
            _ when ContainsAny(key, "得分", "自评分") => TableRole.Score,
            _ when ContainsAny(key, "分值", "权重", "满分") => TableRole.Points,
            _ when ContainsAny(key, "指标值", "目标值") => TableRole.Target,
            _ when ContainsAny(key, "完成值", "实际值", "实际完成", "完成情况") => TableRole.Actual,
            _ when key is "备注" or "偏差率" or "完成率" => TableRole.Other,
            _ => null,
        };
    }

    /// <summary>What a heading of the funds table says its column is.</summary>
    public static TableRole? FundsRole(string key)
    {
        if (key.Length is 0 or > 24)
        {
            return null;
        }

        return key switch
        {
            _ when key.StartsWith(Trial, StringComparison.Ordinal) => TableRole.Other,
            _ when ContainsAny(key, "计算方法", "评分标准") => TableRole.Method,
            _ when key.Contains("执行率", StringComparison.Ordinal) && key.Contains("得分", StringComparison.Ordinal) => TableRole.Score,
            _ when ContainsAny(key, "执行率", "预算执行率") => TableRole.Rate,
            _ when key.Contains("年初预算", StringComparison.Ordinal) => TableRole.InitialBudget,
            _ when ContainsAny(key, "全年预算", "预算数", "调整后预算", "调整预算") => TableRole.AdjustedBudget,
            _ when ContainsAny(key, "执行数", "实际支出", "支出数") => TableRole.Executed,
            _ when key.Contains("得分", StringComparison.Ordinal) => TableRole.Score,
            _ when ContainsAny(key, "分值", "权重") => TableRole.Points,
            _ => null,
        };
    }

    /// <summary>The header cell that a label names, where the form has a member for it.</summary>
    public static HeaderField? Header(string key) => key switch
    {
        _ when ProjectNames.Contains(key, StringComparer.Ordinal) => HeaderField.ProjectName,
        _ when Supervisors.Contains(key, StringComparer.Ordinal) => HeaderField.SupervisingDepartment,
        _ when Implementers.Contains(key, StringComparer.Ordinal) => HeaderField.ImplementingUnit,
        _ when Units.Contains(key, StringComparer.Ordinal) => HeaderField.Unit,
        _ when Years.Contains(key, StringComparer.Ordinal) => HeaderField.BudgetYear,
        _ when Dates.Contains(key, StringComparer.Ordinal) => HeaderField.FilingDate,
        _ when Persons.Contains(key, StringComparer.Ordinal) => HeaderField.Person,
        _ when OtherLabels.Contains(key, StringComparer.Ordinal) => HeaderField.Extra,
        _ => null,
    };

    public static bool IsTitle(string text)
    {
        string key = CellText.Key(text);
        return key.Length is > 3 and < 80 && key.Contains("自评表", StringComparison.Ordinal) && !key.StartsWith("附件", StringComparison.Ordinal)
            && !key.StartsWith("备注", StringComparison.Ordinal) && !Sentence().IsMatch(text);
    }

    public static bool IsTotal(string key) => TotalLabels.Contains(PointsInKey().Replace(key, ""), StringComparer.Ordinal);

    public static bool IsSubtotal(string key) => key.StartsWith("小计", StringComparison.Ordinal);

    /// <summary>年度总体目标, 年度目标 3, 年度绩效目标 …</summary>
    public static bool IsGoalLabel(string key) => key.Length < 24 && GoalLabel().IsMatch(key);

    public static bool IsExpected(string key) => key is "预期目标" or "年初设定目标" or "年度预期目标" or "预期目标内容" or "目标内容" or "年初目标" or "年初设定的目标" or "年度目标" or "年初预期目标";

    public static bool IsAccomplishment(string key) => key is "实际完成情况" or "全年实际完成情况" or "目标完成情况" or "完成情况" or "年度实际完成情况" or "目标实际完成情况" or "全年完成情况";

    public static bool IsFundsBlock(string key) => ContainsAny(key, "项目资金", "预算执行情况", "资金情况", "年度资金") && !key.Contains("总额", StringComparison.Ordinal);

    /// <summary>The section that a label names, in the words of the interchange JSON.</summary>
    public static string? Section(string key) => key switch
    {
        "说明" or "其他需要说明的问题" or "需要说明的问题" or "其他说明" => FormSections.Remarks,
        _ when key.Length < 24 && key.Contains("原因分析", StringComparison.Ordinal) && !key.Contains("改进措施", StringComparison.Ordinal) => FormSections.Deviations,
        _ when key.Length < 24 && (key.StartsWith("改进措施", StringComparison.Ordinal) || key.Contains("结果应用", StringComparison.Ordinal)) => FormSections.Improvements,
        _ => null,
    };

    public static bool IsPerson(string key) => Persons.Any(p => key.StartsWith(p, StringComparison.Ordinal)) && key.Length < 40;

    /// <summary>备注： 注： 填表说明： and the like, before the notes.</summary>
    [GeneratedRegex(@"^\s*(备\s*注|注|填[表报]说明|附注)\s*[:：]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex NotesLabel();

    /// <summary>A line that begins a numbered note.</summary>
    [GeneratedRegex(@"^\s*\d{1,2}\s*[.．、]", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    public static partial Regex NumberedLine();

    /// <summary>(20 分), （11分）.</summary>
    [GeneratedRegex(@"[（(]\s*(?<points>\d+(\.\d+)?)\s*分[^）)]*[)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex PointsInBrackets();

    [GeneratedRegex(@"目\s*标\s*(?<number>\d{1,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex GoalNumber();

    [GeneratedRegex(@"(?<year>20\d\d)\s*年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Year();

    [GeneratedRegex(@"^(年度)?(总体|绩效)?目标(完成情况)?\d{0,3}(\d+分)?$|^年度总体(绩效)?目标", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoalLabel();

    [GeneratedRegex(@"[。；;]|，.*，", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\d+分$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PointsInKey();

    private static bool ContainsAny(string key, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (key.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The columns of the funds and indicator tables.</summary>
internal enum TableRole
{
    Label,
    Dimension,
    Category,
    Name,
    Target,
    Actual,
    Points,
    Score,
    Reason,
    Method,
    InitialBudget,
    AdjustedBudget,
    Executed,
    Rate,
    Other,
}

/// <summary>The header cells of a form.</summary>
internal enum HeaderField
{
    ProjectName,
    SupervisingDepartment,
    ImplementingUnit,
    Unit,
    BudgetYear,
    FilingDate,
    Person,
    Extra,
}
