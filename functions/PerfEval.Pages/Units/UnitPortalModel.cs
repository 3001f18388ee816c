using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Pages.Forms;

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

    /// <summary>Where it is filled in online; <see langword="null"/> where that is not possible.</summary>
    public string? FillAddress { get; init; }

    /// <summary>When a draft was saved online that is not filed yet.</summary>
    public DateTimeOffset? DraftSavedAt { get; init; }

    /// <summary>Takes supporting documents; <see langword="null"/> where the form can't be filed now.</summary>
    public string? EvidenceAddress { get; init; }

    /// <summary>The supporting documents.</summary>
    public IReadOnlyList<ShownEvidence> Evidence { get; init; } = [];

    /// <summary>Makes and revokes links for sections; <see langword="null"/> where the form can't be filed now.</summary>
    public string? LinkAddress { get; init; }

    /// <summary>The sections' links that work.</summary>
    public IReadOnlyList<UnitPortalLink> Links { get; init; } = [];

    /// <summary>What was sent, the newest first: also what was refused.</summary>
    public IReadOnlyList<UnitPortalSent> Sent { get; init; } = [];

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

/// <summary>A link to one form that the unit's contact made for a section (科室).</summary>
/// <param name="Serial">Names it to whoever revokes it.</param>
/// <param name="Section">The section.</param>
/// <param name="Address">The link, whole: a secret, to be handed to the section.</param>
public sealed record UnitPortalLink(int Serial, string Section, string Address);

/// <summary>What came of a file that a unit sent.</summary>
public enum SentOutcome
{
    /// <summary>It is being checked.</summary>
    Evaluating,

    /// <summary>It is what counts.</summary>
    Counts,

    /// <summary>A newer one took its place.</summary>
    Replaced,

    /// <summary>The bureau returned it.</summary>
    Returned,

    /// <summary>It was not taken.</summary>
    Refused,
}

/// <summary>A file that a unit sent.</summary>
public sealed record UnitPortalSent
{
    /// <summary>Counts up from 1; <see langword="null"/> for what was refused.</summary>
    public int? Revision { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What the unit calls it.</summary>
    public required string FileName { get; init; }

    /// <summary>What came of it.</summary>
    public required SentOutcome Outcome { get; init; }

    /// <summary>自评得分 of what counts.</summary>
    public decimal? Declared { get; init; }

    /// <summary>The page of the outcome.</summary>
    public required string ResultAddress { get; init; }

    /// <summary>The file as it was sent.</summary>
    public required string FileAddress { get; init; }
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

    /// <summary>Each row with its scores, and why; <see langword="null"/> where there is no such page.</summary>
    public string? Address { get; init; }

    /// <summary>The last day on which the unit may object; <see langword="null"/> once that has passed.</summary>
    public DateOnly? ObjectionsEnd { get; init; }
}
