using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Functions.Scanning;

/// <summary>An event of Event Grid's schema, as far as it is used.</summary>
internal sealed record ScanEvent
{
    /// <summary>The handshake by which Event Grid asks whether its events are wanted.</summary>
    public const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";

    /// <summary>The result of a scan for malware.</summary>
    public const string Result = "Microsoft.Security.MalwareScanningResult";

    /// <summary>What it tells.</summary>
    [JsonPropertyName("eventType")]
    public string? Type { get; init; }

    /// <summary>What it says, by its type.</summary>
    [JsonPropertyName("data")]
    public JsonElement Data { get; init; }
}
