using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A submission's row: what was received, and what came of it.</summary>
public sealed class SubmissionRow : TableRow
{
    /// <summary>The submission's id.</summary>
    public string SubmissionId { get; set; } = string.Empty;

    /// <summary>Counts up from 1.</summary>
    public int Revision { get; set; }

    /// <summary>The file's name as the unit called it; shown, never used as a path.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>The blob that holds the file.</summary>
    public string FileBlob { get; set; } = string.Empty;

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; set; } = string.Empty;

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Who sent it: a link's hash, or a role.</summary>
    public string ReceivedFrom { get; set; } = string.Empty;

    /// <summary>When it was checked and scored; absent until then.</summary>
    public DateTimeOffset? EvaluatedAt { get; set; }

    /// <summary>Why the unit says that warnings are right all the same, as JSON: the reason by the finding's place in <see cref="FindingsBlob"/>.</summary>
    public string? Reasons { get; set; }

    /// <summary>When the unit last wrote reasons.</summary>
    public DateTimeOffset? ReasonsAt { get; set; }

    /// <summary>The blob that holds the result.</summary>
    public string? ResultBlob { get; set; }

    /// <summary>The codes of the findings, separated by spaces.</summary>
    public string? FindingCodes { get; set; }

    /// <summary>The blob that holds the findings, each with its place and cell; absent until it was checked.</summary>
    public string? FindingsBlob { get; set; }
}
