namespace PerfEval.Functions.Mail;

/// <summary>Takes mail out of the house.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Whether a mail handed over twice under one key goes out once. Where not, a send whose outcome is not known is
    /// never repeated by itself.
    /// </summary>
    bool IsIdempotent { get; }

    /// <summary>Hands over a mail.</summary>
    /// <returns>The transport's name for it.</returns>
    /// <exception cref="MailRefusedException">The transport will not take this mail, now or later.</exception>
    Task<string> SendAsync(MailEnvelope mail, CancellationToken cancellation);
}
