namespace PerfEval.Functions.Mail;

/// <summary>Takes mail out of the house.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Whether a mail handed over twice under one key goes out once. Where not, a send whose outcome is not known is
    /// never repeated by itself.
    /// </summary>
    bool IsIdempotent { get; }

    /// <summary>
    /// How many mails are handed over before any of them is recorded: what a stop in between can leave in doubt.
    /// </summary>
    int MostAtOnce { get; }

    /// <summary>Hands over mails, and says of each what became of it.</summary>
    /// <returns>As many outcomes as there are mails, in their order.</returns>
    Task<IReadOnlyList<MailOutcome>> SendAsync(IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation);
}
