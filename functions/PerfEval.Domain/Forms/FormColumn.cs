namespace PerfEval.Domain.Forms;

/// <summary>The cells a finding can point at, within the part that <see cref="FormPlace"/> names.</summary>
public enum FormColumn
{
    /// <summary>The row, or the part, as a whole.</summary>
    Whole,

    /// <summary>The label or heading itself.</summary>
    Label,

    /// <summary>年初预算数.</summary>
    InitialBudget,

    /// <summary>全年预算数.</summary>
    AdjustedBudget,

    /// <summary>全年执行数.</summary>
    Executed,

    /// <summary>执行率.</summary>
    Rate,

    /// <summary>分值.</summary>
    Points,

    /// <summary>得分.</summary>
    Score,

    /// <summary>一级指标.</summary>
    Dimension,

    /// <summary>二级指标.</summary>
    Category,

    /// <summary>三级指标.</summary>
    Name,

    /// <summary>年度指标值.</summary>
    Target,

    /// <summary>实际完成值.</summary>
    Actual,

    /// <summary>偏差原因分析及改进措施.</summary>
    Reason,

    /// <summary>预期目标.</summary>
    Expected,

    /// <summary>实际完成情况.</summary>
    Accomplishment,
}
