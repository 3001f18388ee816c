using PerfEval.Domain.Texts;
using PerfEval.Pages.Forms;

namespace PerfEval.Pages.Units;

/// <summary>A form to be filled in online, with what it would score as it stands.</summary>
public sealed record FillModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string FormTitle { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The scoring policy.</summary>
    public required BilingualText PolicyName { get; init; }

    /// <summary>The version of the draft that the fields are of; 0 where nothing was saved.</summary>
    public required int Version { get; init; }

    /// <summary>When the draft was saved last; <see langword="null"/> where nothing was.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Who saved it, where a section did.</summary>
    public string? SavedBy { get; init; }

    /// <summary>The last submission, where it is newer than the draft: the fields don't hold what it says.</summary>
    public int? NewerRevision { get; init; }

    /// <summary>Saves, and files where <see cref="CanSubmit"/>.</summary>
    public required string SaveAddress { get; init; }

    /// <summary>Answers with this page as it would be with the fields as typed; saves nothing.</summary>
    public required string ScoreAddress { get; init; }

    /// <summary>Drops the draft; <see langword="null"/> where there is none, or others may.</summary>
    public string? DiscardAddress { get; init; }

    /// <summary>Whether the reader may file; a section only fills in.</summary>
    public required bool CanSubmit { get; init; }

    /// <summary>The page that this one was reached from.</summary>
    public required string BackAddress { get; init; }

    /// <summary>The lines of 预算执行情况.</summary>
    public required IReadOnlyList<FillFunds> Funds { get; init; }

    /// <summary>年度总体目标.</summary>
    public required IReadOnlyList<FillGoal> Goals { get; init; }

    /// <summary>The labels of the texts below the table.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>The form as it scores with what stands in the fields.</summary>
    public required ScoredForm Scored { get; init; }

    /// <summary>What stands in the fields, by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}

/// <summary>A line of 预算执行情况.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Initial">年初预算数 as issued; <see langword="null"/> where the unit writes it.</param>
/// <param name="Adjusted">全年预算数 as issued; <see langword="null"/> where the unit writes it.</param>
/// <param name="Points">分值; <see langword="null"/> where the line prints none, and no score.</param>
public sealed record FillFunds(string Label, string? Initial, string? Adjusted, string? Points);

/// <summary>A goal of the year.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Expected">预期目标.</param>
public sealed record FillGoal(int Number, string? Expected);
