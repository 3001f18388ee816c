namespace PerfEval.Functions.Mail.Index;

/// <summary>A mail's change, as lists and counts see it.</summary>
/// <param name="Before">What they show; <see langword="null"/> for a mail that is new to them.</param>
/// <param name="After">What they are to show.</param>
internal sealed record MailMove(MailLine? Before, MailLine After);
