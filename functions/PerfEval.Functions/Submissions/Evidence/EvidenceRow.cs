using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>A supporting document (佐证材料) of a form.</summary>
public sealed class EvidenceRow : TableRow
{
    /// <summary>The file's name as the unit called it; shown, never used as a path.</summary>
    public string FileName { get; set; } = string.Empty;

    /// <summary>What it is by its first bytes: an ending such as <c>pdf</c>; absent until it was looked at.</summary>
    public string? Kind { get; set; }

    /// <summary>The file's size in bytes; as announced until it was looked at.</summary>
    public long Size { get; set; }

    /// <summary>When it was announced or received.</summary>
    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Who sent it: a link's hash.</summary>
    public string AddedFrom { get; set; } = string.Empty;

    /// <summary>Whether it has come and was looked at; until then it counts for nothing.</summary>
    public bool Stored { get; set; }

    /// <summary>Whether the unit took it back; the file is kept.</summary>
    public bool Removed { get; set; }
}
