namespace PerfEval.Functions.Mail;

/// <summary>A mail as a transport takes it.</summary>
/// <param name="Key">The mail's key; a transport that can, keeps two mails of one key from both going out.</param>
/// <param name="From">The sender's address.</param>
/// <param name="FromName">The sender's name.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Copy">The address of a copy.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML without script, style or external resource.</param>
/// <param name="At">The instant that the mail is dated.</param>
/// <param name="UnsubscribeTo">The address that takes "no more of these" (RFC 2369), where the kind is optional.</param>
public sealed record MailEnvelope(
    string Key,
    string From,
    string FromName,
    string To,
    string? Copy,
    string Subject,
    string Text,
    string Html,
    DateTimeOffset At,
    string? UnsubscribeTo = null);
