using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;

namespace PerfEval.Pages.Campaigns;

/// <summary>A form in a list.</summary>
public sealed record FormListItem
{
    /// <summary>The form's page.</summary>
    public required string Address { get; init; }

    /// <summary>The unit's code.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit's page.</summary>
    public required string UnitAddress { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string Title { get; init; }

    /// <summary>主管部门.</summary>
    public string? Department { get; init; }

    /// <summary>Where it stands.</summary>
    public required FormState State { get; init; }

    /// <summary>On time or not.</summary>
    public required FilingTimeliness Timeliness { get; init; }

    /// <summary>The day by which it is to be filed, again where it was returned.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Whom to call.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Whether mail to the contact comes back.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>Whether anything was filed.</summary>
    public bool IsFiled { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? Declared { get; init; }

    /// <summary>复算得分.</summary>
    public decimal? Rule { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>The share of its points that nobody has decided, 0 to 1.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>What the unit gave itself above the rule, in points.</summary>
    public decimal? Gap { get; init; }

    /// <summary>How doubtful it is, in points.</summary>
    public decimal? Doubt { get; init; }

    /// <summary>How many findings there are.</summary>
    public int FindingCount { get; init; }
}
