namespace PerfEval.Domain.Filing;

/// <summary>What can be done to a form.</summary>
public enum FormAction
{
    /// <summary>下发.</summary>
    Issue,

    /// <summary>报送, or 重新报送.</summary>
    Submit,

    /// <summary>主管部门审核.</summary>
    CheckByDepartment,

    /// <summary>退回.</summary>
    Return,

    /// <summary>复核通过.</summary>
    Accept,

    /// <summary>定稿.</summary>
    Finalise,

    /// <summary>重新开启.</summary>
    Reopen,
}
