using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Sends mails that were planned and not taken, and says of those that were under way when the program stopped that nobody
/// knows of them, where nothing else comes back to them.
/// </summary>
public sealed class MailSweepTimer(MailingStore mailings, MailPump pump, TimeProvider time)
{
    // By then whoever planned a mailing has sent it, or has left the rest to us.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Sweeps, every ten minutes.</summary>
    [Function(nameof(MailSweepTimer))]
    public async Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        _ = timer;
        foreach (MailingRow mailing in await mailings.ListOlderAsync(time.GetUtcNow() - Grace, cancellation))
        {
            await pump.SendAllDueAsync(mailing.Mailing(), cancellation);
        }
    }
}
