using System.Text.Json.Serialization;

namespace PerfEval.Functions.Mail.Events;

/// <summary>An event of SendGrid's webhook, as far as it is used.</summary>
internal sealed record SendGridEvent
{
    /// <summary>What happened: <c>delivered</c>, <c>bounce</c>, <c>dropped</c>, <c>spamreport</c> and others that tell nothing final.</summary>
    [JsonPropertyName("event")]
    public string? Name { get; init; }

    /// <summary>Within <c>bounce</c>: <c>bounce</c> for good, <c>blocked</c> for now.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The address that it is about.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>When, in seconds since 1970.</summary>
    [JsonPropertyName("timestamp")]
    public long Timestamp { get; init; }

    /// <summary>The event's own id, the same when it is told again.</summary>
    [JsonPropertyName("sg_event_id")]
    public string? EventId { get; init; }

    /// <summary>Why.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    /// <summary>The mail's key, as it went along.</summary>
    [JsonPropertyName(Transports.SendGridMailTransport.KeyArgument)]
    public string? Key { get; init; }
}
