using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Scanning;

/// <summary>A file that a scan did not find clean. Rows are only ever added.</summary>
public sealed class QuarantineRow : TableRow
{
    /// <summary>The container that holds the file.</summary>
    public string Container { get; set; } = string.Empty;

    /// <summary>The blob's name.</summary>
    public string Blob { get; set; } = string.Empty;

    /// <summary>The unit whose file it is.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>What was found.</summary>
    public string Finding { get; set; } = string.Empty;

    /// <summary>When.</summary>
    public DateTimeOffset FoundAt { get; set; }
}
