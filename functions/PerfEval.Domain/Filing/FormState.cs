namespace PerfEval.Domain.Filing;

/// <summary>Where a form stands. Overdue and late are computed from dates and never stored.</summary>
public enum FormState
{
    /// <summary>In the plan, not yet sent out.</summary>
    NotIssued,

    /// <summary>已下发: the unit has the form.</summary>
    Issued,

    /// <summary>已报送: a submission was taken and scored.</summary>
    Submitted,

    /// <summary>主管部门已审核.</summary>
    DepartmentChecked,

    /// <summary>退回修改: by the supervising department or the bureau.</summary>
    Returned,

    /// <summary>复核通过.</summary>
    Accepted,

    /// <summary>定稿: its scores are those of the signed ranking.</summary>
    Finalised,

    /// <summary>重新开启, audited, until publication.</summary>
    Reopened,
}
