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

    /// <summary>When the transport took it.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The transport's name for it.</summary>
    public string? ProviderId { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Failure { get; set; }
}
