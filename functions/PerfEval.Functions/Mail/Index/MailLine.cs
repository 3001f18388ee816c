using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Mail.Index;

/// <summary>What lists show of a mail, in a few hundred bytes, so that a page of a list is read in one call.</summary>
internal sealed record MailLine
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The unit's code.</summary>
    [JsonPropertyName("u")]
    public required string Unit { get; init; }

    /// <summary>Why it is sent.</summary>
    [JsonPropertyName("k")]
    public MailKind Kind { get; init; }

    /// <summary>Tells mails of one unit and kind apart.</summary>
    [JsonPropertyName("q")]
    public required string Sequence { get; init; }

    /// <summary>How far it is. What is being sent is still to be sent: that lasts a moment, and no list follows it.</summary>
    [JsonPropertyName("s")]
    public MailState State { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("r")]
    public required string Recipient { get; init; }

    /// <summary>The address of the copy.</summary>
    [JsonPropertyName("c")]
    public string? Copy { get; init; }

    /// <summary>The subject.</summary>
    [JsonPropertyName("j")]
    public required string Subject { get; init; }

    /// <summary>When its row was written; it never changes.</summary>
    [JsonPropertyName("p")]
    public DateTimeOffset PlannedAt { get; init; }

    /// <summary>When the transport took it.</summary>
    [JsonPropertyName("t")]
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the recipient's server took it, or sent it back.</summary>
    [JsonPropertyName("z")]
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>How often it was handed to the transport.</summary>
    [JsonPropertyName("a")]
    public int Attempts { get; init; }

    /// <summary>How often a person had it sent again.</summary>
    [JsonPropertyName("e")]
    public int Resends { get; init; }

    /// <summary>Why it was not sent, or came back.</summary>
    [JsonPropertyName("f")]
    public string? Failure { get; init; }

    /// <summary>Whether it goes to the bureau itself, and is about no unit.</summary>
    [JsonIgnore]
    public bool IsToTheBureau => Unit.StartsWith(MailKey.Bureau, StringComparison.Ordinal);

    /// <summary>What a mail's row says now.</summary>
    public static MailLine Of(MailRow row) => new()
    {
        Unit = row.Unit,
        Kind = Enum.Parse<MailKind>(row.Kind),
        Sequence = row.Sequence,
        State = row.StateValue() == MailState.Sending ? MailState.Planned : row.StateValue(),
        Recipient = row.Recipient,
        Copy = row.Copy,
        Subject = row.Subject,
        PlannedAt = row.PlannedAt,
        SentAt = row.SentAt,
        SettledAt = row.SettledAt,
        Attempts = row.Attempts,
        Resends = row.Resends,
        Failure = row.Failure,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MailLine Read(string text) =>
        JsonSerializer.Deserialize<MailLine>(text, Compact) ?? throw new JsonException("A stored line is null.");

    /// <summary>The line as a row keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Compact);

    /// <summary>The mail's key within <paramref name="campaign"/>.</summary>
    public MailKey Key(CampaignKey campaign) => new(campaign, Unit, Kind, Sequence);
}
