using System.Text.Json.Serialization;

namespace PerfEval.Functions.Scanning;

/// <summary>What Defender for Storage found in a blob.</summary>
internal sealed record ScanResult
{
    // Its own words differ between the event and the log table: "No threats found", "No Threat Found".
    private const string Clean = "No threat";

    /// <summary>The blob's address.</summary>
    [JsonPropertyName("blobUri")]
    public Uri? BlobUri { get; init; }

    /// <summary>What was found: <c>Malicious</c>, <c>No threats found</c>, or that it could not be scanned.</summary>
    [JsonPropertyName("scanResultType")]
    public string? Type { get; init; }

    /// <summary>When the scan ended.</summary>
    [JsonPropertyName("scanFinishedTimeUtc")]
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether nothing was found. What was not scanned is not clean.</summary>
    [JsonIgnore]
    public bool IsClean => Type?.StartsWith(Clean, StringComparison.OrdinalIgnoreCase) == true;
}
