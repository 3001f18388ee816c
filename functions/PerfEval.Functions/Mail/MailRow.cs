using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>A mail's row in the Mail table, written before it is sent.</summary>
public sealed class MailRow : TableRow
{
    /// <summary>The name of a <see cref="MailKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The unit that it is about.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>The address.</summary>
    public string Recipient { get; set; } = string.Empty;

    /// <summary>The address of the copy.</summary>
    public string? Copy { get; set; }

    /// <summary>The subject.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>The name of a <see cref="MailState"/>.</summary>
    public string State { get; set; } = string.Empty;

    /// <summary>How often it was handed to the transport.</summary>
    public int Attempts { get; set; }

    /// <summary>When its row was written.</summary>
    public DateTimeOffset PlannedAt { get; set; }

    /// <summary>From when on it is to be sent: put off each time that it was not taken.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it was last given to the transport.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>When the transport took it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The transport's name for it.</summary>
    public string? ProviderId { get; set; }

    /// <summary>Why it was not sent, or came back.</summary>
    public string? Failure { get; set; }

    /// <summary>Tells mails of one unit and kind apart.</summary>
    public string Sequence { get; set; } = string.Empty;

    /// <summary>When the recipient's server took it, or sent it back.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>How often a person had it sent again.</summary>
    public int Resends { get; set; }

    /// <summary>The mail's key within <paramref name="campaign"/>.</summary>
    internal MailKey Key(CampaignKey campaign) => new(campaign, Unit, Enum.Parse<MailKind>(Kind), Sequence);

    /// <summary>The mail's key, from the row's own.</summary>
    internal MailKey Key()
    {
        string[] parts = PartitionKey.Split('~');
        return Key(new CampaignKey(parts[0], parts[1]));
    }

    /// <summary><see cref="State"/>, read.</summary>
    internal MailState StateValue() => Enum.Parse<MailState>(State);
}
