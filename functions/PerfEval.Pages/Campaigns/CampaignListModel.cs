using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Pages.Campaigns;

/// <summary>A bureau's campaigns.</summary>
public sealed record CampaignListModel
{
    /// <summary>The campaigns, newest first.</summary>
    public required IReadOnlyList<CampaignListItem> Campaigns { get; init; }

    /// <summary>Launches that are being prepared; empty where the person may not launch.</summary>
    public IReadOnlyList<LaunchDraftItem> Drafts { get; init; } = [];

    /// <summary>The list as a workbook; <see langword="null"/> where it is empty.</summary>
    public string? ExportAddress { get; init; }

    /// <summary>The first step of a launch; <see langword="null"/> where the person may not.</summary>
    public string? LaunchAddress { get; init; }
}

/// <summary>A campaign in a line.</summary>
public sealed record CampaignListItem
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>How far it is.</summary>
    public required CampaignStage Stage { get; init; }

    /// <summary>预算年度.</summary>
    public required IReadOnlyList<int> BudgetYears { get; init; }

    /// <summary>报送截止日期.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Its units.</summary>
    public required int Units { get; init; }

    /// <summary>Forms filed.</summary>
    public required int FormsFiled { get; init; }

    /// <summary>Forms issued.</summary>
    public required int FormsIssued { get; init; }
}
