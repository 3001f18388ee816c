using PerfEval.Domain.Texts;
using PerfEval.Pages.Forms;

namespace PerfEval.Pages.Units;

/// <summary>How far a submission is.</summary>
public enum SubmissionProgress
{
    /// <summary>Received, not yet scored: the page shows the outcome once it is.</summary>
    Evaluating,

    /// <summary>Scored.</summary>
    Scored,

    /// <summary>It can't be used; <see cref="SubmissionResultModel.Problems"/> says why.</summary>
    Unusable,
}

/// <summary>What came of one upload.</summary>
public sealed record SubmissionResultModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string FormTitle { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The scoring policy.</summary>
    public required BilingualText PolicyName { get; init; }

    /// <summary>Counts up from 1; 0 for a file that was not taken.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The file's name, as the unit called it.</summary>
    public string? FileName { get; init; }

    /// <summary>How far it is.</summary>
    public required SubmissionProgress Progress { get; init; }

    /// <summary>Says how far it is, for the page's script; without it the reader reloads.</summary>
    public string? StatusAddress { get; init; }

    /// <summary>The form scored; <see langword="null"/> until it is.</summary>
    public ScoredForm? Scored { get; init; }

    /// <summary>Why the file can't be used; on one that was scored, what its reader has to say of it.</summary>
    public IReadOnlyList<FileProblem> Problems { get; init; } = [];

    /// <summary>The unit's page.</summary>
    public required string PortalAddress { get; init; }

    /// <summary>Takes a better version; <see langword="null"/> where none can be filed now.</summary>
    public string? UploadAddress { get; init; }

    /// <summary>The uploaded workbook with the places marked; <see langword="null"/> where there is none.</summary>
    public string? MarkedWorkbookAddress { get; init; }

    /// <summary>Takes the reasons for <see cref="Warnings"/>; <see langword="null"/> where none can be given now.</summary>
    public string? ExplainAddress { get; init; }

    /// <summary>What the unit may confirm with a reason.</summary>
    public IReadOnlyList<WarningToConfirm> Warnings { get; init; } = [];

    /// <summary>The file as it was sent.</summary>
    public string? FileAddress { get; init; }

    /// <summary>The revision that <see cref="Changes"/> are since; <see langword="null"/> where there is none before.</summary>
    public int? ChangedSince { get; init; }

    /// <summary>What changed, cell by cell.</summary>
    public IReadOnlyList<FormChange> Changes { get; init; } = [];
}

/// <summary>Something wrong with a file as a whole or in one place.</summary>
/// <param name="Text">What is wrong, and what would be right.</param>
/// <param name="Place">Where on the form, in words; <see langword="null"/> for the file as a whole.</param>
/// <param name="Cell">The workbook's cell, as <c>E12</c>.</param>
/// <param name="Found">What stands there.</param>
public sealed record FileProblem(BilingualText Text, BilingualText? Place = null, string? Cell = null, string? Found = null);

/// <summary>A warning that the unit may confirm, saying why it is right all the same.</summary>
/// <param name="Number">Its place among the submission's findings.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">Where on the form, in words.</param>
/// <param name="Cell">The workbook's cell, as <c>E12</c>.</param>
/// <param name="Reason">What the unit has written.</param>
public sealed record WarningToConfirm(int Number, string Code, BilingualText Text, BilingualText? Place, string? Cell, string? Reason);
