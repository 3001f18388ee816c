namespace PerfEval.Functions.Mail;

/// <summary>What became of one mail that was handed to a transport.</summary>
/// <param name="State">
/// <see cref="MailState.Sent"/>: taken. <see cref="MailState.Failed"/>: refused for good. <see cref="MailState.Planned"/>:
/// certainly not taken, and worth another try. <see cref="MailState.Unknown"/>: it may have been taken.
/// </param>
/// <param name="ProviderId">The transport's name for it, where it was taken.</param>
/// <param name="Reason">Why it was not taken, or what is unknown.</param>
/// <param name="AddressIsBad">Whether it was the recipient's address that was refused.</param>
/// <param name="RetryAt">Where it was not taken, the instant before which the transport wants no other try, if it named one.</param>
public sealed record MailOutcome(MailState State, string? ProviderId, string? Reason, bool AddressIsBad = false, DateTimeOffset? RetryAt = null)
{
    /// <summary>Taken.</summary>
    public static MailOutcome Sent(string? providerId, string? note = null) => new(MailState.Sent, providerId, note);

    /// <summary>Refused for good.</summary>
    public static MailOutcome Refused(string reason, bool addressIsBad = false) => new(MailState.Failed, null, reason, addressIsBad);

    /// <summary>Not taken, and worth another try.</summary>
    public static MailOutcome NotYet(string reason, DateTimeOffset? retryAt = null) => new(MailState.Planned, null, reason, RetryAt: retryAt);

    /// <summary>Perhaps taken.</summary>
    public static MailOutcome Unknown(string reason) => new(MailState.Unknown, null, reason);
}
