namespace PerfEval.Functions.Mail;

/// <summary>A mail to be sent, unless it has been.</summary>
/// <param name="Key">Its key.</param>
/// <param name="SenderName">The sender's name.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Copy">The address of a copy.</param>
/// <param name="Letter">What it says.</param>
/// <param name="Suppressed">Why it is not to be sent after all; <see langword="null"/> where it is.</param>
/// <param name="UnsubscribeAt">Where its recipient has no more of its kind, where the kind is optional.</param>
internal sealed record OutgoingMail(MailKey Key, string SenderName, string Recipient, string? Copy, MailLetter Letter, string? Suppressed, Uri? UnsubscribeAt = null);
