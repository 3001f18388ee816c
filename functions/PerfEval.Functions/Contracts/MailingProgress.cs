namespace PerfEval.Functions.Contracts;

/// <summary>How far a mailing is.</summary>
/// <param name="Next">From when on there is more to send, in UTC; <see langword="null"/> where nothing is left.</param>
public sealed record MailingProgress(DateTimeOffset? Next);
