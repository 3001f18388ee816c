using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Sends mails that were planned and not taken, and says of those that were under way when the program stopped that nobody
/// knows of them, where nothing else comes back to them.
/// </summary>
public sealed partial class MailSweepTimer(MailStore mails, UnitPost post, TimeProvider time, ILogger<MailSweepTimer> logger)
{
    // By then, whoever planned a mail has sent it or has given up.
    private static readonly TimeSpan GraceOfPlanned = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan GraceOfSending = TimeSpan.FromHours(2);

    /// <summary>Sweeps, every ten minutes.</summary>
    [Function(nameof(MailSweepTimer))]
    public async Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        _ = timer;
        DateTimeOffset now = time.GetUtcNow();
        List<MailRow> stuck = [
            .. await mails.ListStuckAsync(MailState.Planned, now - GraceOfPlanned, cancellation),
            .. await mails.ListStuckAsync(MailState.Sending, now - GraceOfSending, cancellation)];
        foreach (MailRow mail in stuck)
        {
            MailKey key = mail.Key();
            try
            {
                await post.SendAsync([key], cancellation);
            }
            catch (MailNotTakenException e)
            {
                LogNotTaken(logger, key.ToString(), e.Message);
            }
        }
    }

    [LoggerMessage(1103, LogLevel.Warning, "Mail {Key} is still not taken: {Reason}")]
    private static partial void LogNotTaken(ILogger logger, string key, string reason);
}
