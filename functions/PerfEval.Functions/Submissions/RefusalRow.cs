using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A file that was read and refused: kept so that the unit gets it back with the places marked. It is no submission.</summary>
public sealed class RefusalRow : TableRow
{
    /// <summary>The file's name as the unit called it; shown, never used as a path.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>SHA-256 of the file; the row's key too, so the same file refused again is the same row.</summary>
    public string Hash { get; set; } = string.Empty;

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>A word for programs: why it was refused.</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>When it was first received.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Who sent it: a link's hash.</summary>
    public string ReceivedFrom { get; set; } = string.Empty;
}
