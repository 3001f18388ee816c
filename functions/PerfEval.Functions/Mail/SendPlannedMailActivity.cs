using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Mail;

/// <summary>Sends up to a thousand of a mailing's planned mails.</summary>
public sealed class SendPlannedMailActivity(MailPump pump)
{
    /// <summary>Sends them, and says from when on there is more.</summary>
    [Function(nameof(SendPlannedMailActivity))]
    public Task<MailingProgress> Run([ActivityTrigger] MailingInput mailing, CancellationToken cancellation) =>
        pump.SendSomeAsync(mailing, cancellation);
}
