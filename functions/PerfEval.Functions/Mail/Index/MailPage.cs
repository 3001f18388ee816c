namespace PerfEval.Functions.Mail.Index;

/// <summary>A page of a list of mails.</summary>
/// <param name="Lines">Its mails.</param>
/// <param name="Next">The key after which the next page begins; <see langword="null"/> on the last.</param>
internal sealed record MailPage(IReadOnlyList<MailLine> Lines, string? Next);
