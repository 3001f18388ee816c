using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;

namespace PerfEval.Pages.Units;

/// <summary>A unit's own page: what is to be filed, by when, and where each form stands.</summary>
public sealed record UnitPortalModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit's code.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Today in China; days left are counted from it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>报送截止日期 of this unit, inclusive.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last day on which a form is taken.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Whom to ask.</summary>
    public required Contact HelpDesk { get; init; }

    /// <summary>The unit's forms.</summary>
    public required IReadOnlyList<UnitPortalForm> Forms { get; init; }

    /// <summary>The unit's result, once published or announced.</summary>
    public UnitPortalResult? Result { get; init; }
}

/// <summary>One form on a unit's page.</summary>
public sealed record UnitPortalForm
{
    /// <summary>The project's code.</summary>
    public required string Project { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string Title { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>Where it stands.</summary>
    public required FormState State { get; init; }

    /// <summary>On time or not.</summary>
    public required FilingTimeliness Timeliness { get; init; }

    /// <summary>Its own due day, where it differs from the unit's: it was returned, or extended.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The newest submission; <see langword="null"/> where nothing was sent.</summary>
    public UnitPortalSubmission? Last { get; init; }

    /// <summary>自评得分 of what is scored.</summary>
    public decimal? Declared { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>The share of its points that nobody has decided, 0 to 1.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>Why it was returned, as long as it is.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>The prefilled workbook; <see langword="null"/> where there is none.</summary>
    public string? TemplateAddress { get; init; }

    /// <summary>Takes an upload; <see langword="null"/> where the form can't be filed now.</summary>
    public string? UploadAddress { get; init; }
}

/// <summary>A submission in a line.</summary>
public sealed record UnitPortalSubmission
{
    /// <summary>Counts up from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether its outcome is still awaited.</summary>
    public bool IsPending { get; init; }

    /// <summary>Its result, row by row.</summary>
    public required string ResultAddress { get; init; }
}

/// <summary>What became of a unit.</summary>
public sealed record UnitPortalResult
{
    /// <summary>Whether it is published; otherwise it is a preliminary notice, and units may object.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>名次.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether another unit has the same rank.</summary>
    public bool IsTied { get; init; }

    /// <summary>How many units are ranked.</summary>
    public required int RankedUnits { get; init; }

    /// <summary>等级.</summary>
    public Grade? Grade { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? Declared { get; init; }

    /// <summary>The share of points that nobody has decided, 0 to 1.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>The last day on which the unit may object; <see langword="null"/> once that has passed.</summary>
    public DateOnly? ObjectionsEnd { get; init; }
}
