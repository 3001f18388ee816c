using PerfEval.Domain.Campaigns;
using PerfEval.Pages.Forms;

namespace PerfEval.Pages.Units;

/// <summary>What became of a unit, and why: rank, grade, and every row of its forms with the three scores.</summary>
public sealed record UnitResultModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Rank, grade and scores.</summary>
    public required UnitPortalResult Result { get; init; }

    /// <summary>Whether anything was filed.</summary>
    public required bool HasFiled { get; init; }

    /// <summary>Whom to ask, and to object to.</summary>
    public required Contact HelpDesk { get; init; }

    /// <summary>The forms.</summary>
    public required IReadOnlyList<UnitResultForm> Forms { get; init; }

    /// <summary>The unit's page.</summary>
    public required string PortalAddress { get; init; }
}

/// <summary>One form of the result.</summary>
/// <param name="Title">The project's name or the form's title.</param>
/// <param name="Scored">The form that counts; <see langword="null"/> where nothing was filed, which counts 0.</param>
public sealed record UnitResultForm(string Title, ScoredForm? Scored);
