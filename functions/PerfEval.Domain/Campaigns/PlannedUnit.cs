namespace PerfEval.Domain.Campaigns;

/// <summary>A budget unit (预算单位) in a plan.</summary>
public sealed record PlannedUnit
{
    /// <summary>The unit's code, which is its key: the name can change.</summary>
    public required string Code { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>主管部门, told of overdue forms where it has an address.</summary>
    public Contact? SupervisingDepartment { get; init; }

    /// <summary>单位类别, by which rankings are looked at; the bureau's own words. <see langword="null"/> where it has none.</summary>
    public string? Category { get; init; }

    /// <summary>Who is mailed the form and the reminders.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The forms the unit files.</summary>
    public required IReadOnlyList<PlannedForm> Forms { get; init; }
}
