namespace PerfEval.Functions.Mail;

/// <summary>How far a mail is.</summary>
public enum MailState
{
    /// <summary>Its row is written; nothing was handed to the transport.</summary>
    Planned,

    /// <summary>It is being handed to the transport.</summary>
    Sending,

    /// <summary>The transport took it.</summary>
    Sent,

    /// <summary>The transport refused it.</summary>
    Failed,

    /// <summary>The process ended between transport and record. Never repeated by itself.</summary>
    Unknown,

    /// <summary>It was due, and deliberately not sent; its row says why.</summary>
    Suppressed,

    /// <summary>The recipient's server has it.</summary>
    Delivered,

    /// <summary>The recipient's server sent it back, or the recipient complained of it.</summary>
    Bounced,
}
