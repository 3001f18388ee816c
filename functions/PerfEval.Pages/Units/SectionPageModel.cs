using PerfEval.Domain.Filing;

namespace PerfEval.Pages.Units;

/// <summary>What a section (科室) of a unit sees by the link that the unit's contact gave it: one form, to fill in.</summary>
public sealed record SectionPageModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The section, as the contact named it.</summary>
    public required string Section { get; init; }

    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string FormTitle { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>Where the form stands.</summary>
    public required FormState State { get; init; }

    /// <summary>The day by which the unit files it.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Why it was returned, as long as it is.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>When a draft was saved online.</summary>
    public DateTimeOffset? DraftSavedAt { get; init; }

    /// <summary>The prefilled workbook; <see langword="null"/> where there is none.</summary>
    public string? TemplateAddress { get; init; }

    /// <summary>Where it is filled in; <see langword="null"/> where it can't be filed now.</summary>
    public string? FillAddress { get; init; }
}
