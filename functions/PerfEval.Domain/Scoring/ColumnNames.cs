using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Scoring;

/// <summary>Columns as forms head them.</summary>
public static class ColumnNames
{
    /// <summary>The heading of a column.</summary>
    public static string Of(FormColumn column) => column switch
    {
        FormColumn.Label => "名称",
        FormColumn.InitialBudget => "年初预算数",
        FormColumn.AdjustedBudget => "全年预算数",
        FormColumn.Executed => "全年执行数",
        FormColumn.Rate => "执行率",
        FormColumn.Points => "分值",
        FormColumn.Score => "得分",
        FormColumn.Dimension => "一级指标",
        FormColumn.Category => "二级指标",
        FormColumn.Name => "三级指标",
        FormColumn.Target => "年度指标值",
        FormColumn.Actual => "实际完成值",
        FormColumn.Reason => "偏差原因分析及改进措施",
        FormColumn.Expected => "预期目标",
        FormColumn.Accomplishment => "实际完成情况",
        _ => "",
    };
}
