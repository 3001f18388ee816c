using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>A form found in a file, with the cell that each of its values came from.</summary>
public sealed record ReadForm
{
    /// <summary>The form; every text as a person sees it in the file.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>
    /// The cell of each place, blank cells included where the layout has them, so that a finding about a missing value
    /// can point at the cell to fill. Rows count as in <see cref="Form"/>.
    /// </summary>
    public required IReadOnlyDictionary<FormPlace, CellAddress> Cells { get; init; }

    /// <summary>The id that the issued template carries, or null for a file that never was our template.</summary>
    public string? IssuedFormId { get; init; }

    /// <summary>The fingerprint that the issued template carries.</summary>
    public string? Fingerprint { get; init; }
}
