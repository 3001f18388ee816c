using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Forms;

namespace PerfEval.Pages.Reviews;

/// <summary>A form before a reviewer.</summary>
public sealed record FormReviewModel
{
    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit's code.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The project's code.</summary>
    public required string Project { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string FormTitle { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The scoring policy.</summary>
    public required BilingualText PolicyName { get; init; }

    /// <summary>Where it stands.</summary>
    public required FormState State { get; init; }

    /// <summary>On time or not.</summary>
    public required FilingTimeliness Timeliness { get; init; }

    /// <summary>The revision shown; 0 where nothing was filed.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The uploaded file.</summary>
    public string? FileAddress { get; init; }

    /// <summary>The supporting documents.</summary>
    public IReadOnlyList<ShownEvidence> Evidence { get; init; } = [];

    /// <summary>The uploaded file with the places marked, as the unit gets it.</summary>
    public string? MarkedWorkbookAddress { get; init; }

    /// <summary>The revision that <see cref="Changes"/> are since: the one that was returned, else the one before; <see langword="null"/> where there is none.</summary>
    public int? ChangedSince { get; init; }

    /// <summary>What changed, cell by cell.</summary>
    public IReadOnlyList<FormChange> Changes { get; init; } = [];

    /// <summary>The form scored; <see langword="null"/> where nothing was filed or it is still being evaluated.</summary>
    public ScoredForm? Scored { get; init; }

    /// <summary>Why it was last returned.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>
    /// Returns it: takes <see cref="FieldNames.Revision"/>, <see cref="FieldNames.Reason"/> and <see cref="FieldNames.Due"/>;
    /// <see langword="null"/> where that is not possible.
    /// </summary>
    public string? ReturnAddress { get; init; }

    /// <summary>The notice that a return would send; <see langword="null"/> until it is asked for.</summary>
    public UnitMailPreview? ReturnPreview { get; init; }

    /// <summary>The day by which a returned form is to be filed again, unless the reviewer says otherwise.</summary>
    public DateOnly? ReturnDue { get; init; }

    /// <summary>The last day that may be given for it.</summary>
    public DateOnly? LatestReturnDue { get; init; }

    /// <summary>
    /// Accepts it: takes <see cref="FieldNames.Revision"/> and, for each row that the reviewer scored,
    /// <see cref="FieldNames.Score"/> and <see cref="FieldNames.ScoreReason"/>; <see langword="null"/> where that is not possible.
    /// </summary>
    public string? AcceptAddress { get; init; }

    /// <summary>What a reviewer typed and was not accepted, by field name: it stands in the fields again.</summary>
    public IReadOnlyDictionary<string, string> Entered { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Keeps what is typed: takes the same fields; <see langword="null"/> where that is not possible.</summary>
    public string? DraftAddress { get; init; }

    /// <summary>When what stands in the fields was saved; <see langword="null"/> where nothing was.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Who else is at the form now.</summary>
    public OtherReviewer? OtherReviewer { get; init; }

    /// <summary>The next form of the queue.</summary>
    public string? NextAddress { get; init; }
}

/// <summary>Somebody else who is reviewing the form.</summary>
/// <param name="Name">Who.</param>
/// <param name="Since">Since when.</param>
/// <param name="Id">Goes back with what is posted: the reviewer was told.</param>
public sealed record OtherReviewer(BilingualText Name, DateTimeOffset Since, string Id);
