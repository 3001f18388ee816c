namespace PerfEval.Documents.Templates;

/// <summary>What an issued template says besides the form itself.</summary>
public sealed record TemplateOptions
{
    /// <summary>The campaign's title, shown on the sheet of instructions.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>The fingerprint of what was issued, kept in the workbook; see <see cref="IssuedFingerprint"/>. The default value is null: none.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The submission deadline, inclusive, China Standard Time. The default value is null: not shown.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Whom to ask, shown on the sheet of instructions. The default value is null: not shown.</summary>
    public string? Contact { get; init; }

    /// <summary>How the form will be scored, one paragraph an item, shown on the sheet of instructions. The default value is empty: the notes of the form are shown alone.</summary>
    public IReadOnlyList<string> ScoringNotes { get; init; } = [];
}
