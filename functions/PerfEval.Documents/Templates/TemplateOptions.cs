using PerfEval.Domain.Policies;

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

    /// <summary>
    /// The policy that the form will be scored by, for the live formulas and the explanation. The default value is null: the
    /// built-in policy that the form names; where there is none, the template has no formulas.
    /// </summary>
    public ScoringPolicy? Policy { get; init; }
}
