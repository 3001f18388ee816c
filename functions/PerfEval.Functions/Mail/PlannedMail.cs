namespace PerfEval.Functions.Mail;

/// <summary>A mail that is to be sent, before it is written.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Copy">The address of a copy.</param>
/// <param name="Subject">What it will be about, where that is known.</param>
internal sealed record PlannedMail(MailKey Key, string Recipient, string? Copy, string Subject = "");
