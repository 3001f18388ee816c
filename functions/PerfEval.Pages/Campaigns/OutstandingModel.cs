using PerfEval.Pages.Parts;

namespace PerfEval.Pages.Campaigns;

/// <summary>A page of the units that owe forms.</summary>
public sealed record OutstandingModel
{
    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Where the search leads: this page without its query.</summary>
    public required string Address { get; init; }

    /// <summary>The units of this page.</summary>
    public required IReadOnlyList<OutstandingItem> Units { get; init; }

    /// <summary>How many units there are in all; <see langword="null"/> where they are too many to be counted for a page.</summary>
    public int? UnitsTotal { get; init; }

    /// <summary>How many forms are owed in the campaign.</summary>
    public required int FormsTotal { get; init; }

    /// <summary>How the list stands to its columns.</summary>
    public required IReadOnlyDictionary<OutstandingColumn, ColumnSort> Sorts { get; init; }

    /// <summary>What is searched for.</summary>
    public string? Search { get; init; }

    /// <summary>Whether a unit with several due days stands here once for each.</summary>
    public bool IsByDay { get; init; }

    /// <summary>This very page, to come back to after an act.</summary>
    public required string HereAddress { get; init; }

    /// <summary>The next page; <see langword="null"/> on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; <see langword="null"/> on the first itself.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>The whole list as a workbook.</summary>
    public required string ExportAddress { get; init; }

    /// <summary>The same as a list of forms.</summary>
    public required string FormsAddress { get; init; }

    /// <summary>Where the list with links is handed out; <see langword="null"/> where the person may not.</summary>
    public string? LinksAddress { get; init; }
}

/// <summary>A unit that owes forms.</summary>
public sealed record OutstandingItem
{
    /// <summary>The unit's code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>主管部门.</summary>
    public string? Department { get; init; }

    /// <summary>The unit's page.</summary>
    public required string Address { get; init; }

    /// <summary>Whom to call.</summary>
    public string? ContactName { get; init; }

    /// <summary>The telephone number.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>The address, all but its first letter and its host hidden.</summary>
    public string? MaskedEmail { get; init; }

    /// <summary>Whether mail to that address comes back.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>How many forms never came in.</summary>
    public required int Missing { get; init; }

    /// <summary>How many were returned and are to come in again.</summary>
    public required int Returned { get; init; }

    /// <summary>The earliest day by which one of them is to be filed.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>How many days that is ago; 0 where it is not.</summary>
    public required int DaysOver { get; init; }

    /// <summary>When the unit was last reminded; <see langword="null"/> where it never was.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Reminds it; <see langword="null"/> where that is not possible or the person may not.</summary>
    public string? RemindAddress { get; init; }

    /// <summary>Where it is given longer; <see langword="null"/> where that is not possible or the person may not.</summary>
    public string? ExtendAddress { get; init; }

    /// <summary>Where its contact is corrected; <see langword="null"/> where the person may not.</summary>
    public string? ContactAddress { get; init; }
}
