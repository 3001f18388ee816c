using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Filing;

/// <summary>States and actions as people read them.</summary>
public static class FilingNames
{
    /// <summary>The name of a state.</summary>
    public static BilingualText Of(FormState state) => state switch
    {
        FormState.NotIssued => new("未下发", "not issued"),
        FormState.Issued => new("待报送", "issued"),
        FormState.Submitted => new("已报送", "submitted"),
        FormState.DepartmentChecked => new("主管部门已审核", "checked by the department"),
        FormState.Returned => new("退回修改", "returned"),
        FormState.Accepted => new("复核通过", "accepted"),
        FormState.Finalised => new("已定稿", "finalised"),
        FormState.Reopened => new("重新开启", "reopened"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The name of an action; in English as a participle.</summary>
    public static BilingualText Of(FormAction action) => action switch
    {
        FormAction.Issue => new("下发", "issued"),
        FormAction.Submit => new("报送", "submitted"),
        FormAction.CheckByDepartment => new("由主管部门审核", "checked by the department"),
        FormAction.Return => new("退回", "returned"),
        FormAction.Accept => new("复核通过", "accepted"),
        FormAction.Finalise => new("定稿", "finalised"),
        FormAction.Reopen => new("重新开启", "reopened"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
