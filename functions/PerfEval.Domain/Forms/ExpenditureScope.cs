namespace PerfEval.Domain.Forms;

/// <summary>What a form evaluates.</summary>
public enum ExpenditureScope
{
    /// <summary>项目支出: one form per project.</summary>
    Project,

    /// <summary>(部门/单位)整体支出: one form per department or unit.</summary>
    Overall,
}
