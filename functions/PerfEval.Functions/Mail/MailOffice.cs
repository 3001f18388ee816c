using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Sends mail once. The row is written before anything is sent, so a repeat of the same act finds it: what was sent is
/// not sent again, what was planned is sent now, and what may have been sent is sent again only by a transport that
/// keeps two mails of one key from both going out.
/// </summary>
public sealed partial class MailOffice(
    MailStore store, IMailTransport transport, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<MailOffice> logger)
{
    /// <summary>Sends a mail, unless it has been.</summary>
    internal async Task SendAsync(MailKey key, string senderName, string recipient, string? copy, MailLetter letter, CancellationToken cancellation)
    {
        await store.TryAddAsync(
            key,
            new MailRow
            {
                Kind = key.Kind.ToString(),
                Unit = key.Unit,
                Recipient = recipient,
                Copy = copy,
                Subject = letter.Subject,
                State = nameof(MailState.Planned),
                PlannedAt = time.GetUtcNow(),
            },
            cancellation);

        MailRow row = await store.ChangeAsync(key, Claim, cancellation);
        if (row.State != nameof(MailState.Sending))
        {
            return;
        }

        var mail = new MailEnvelope(
            key.ToString(),
            options.Value.MailFrom,
            senderName,
            row.Recipient,
            row.Copy,
            row.Subject,
            MailBody.Text(letter),
            MailBody.Html(letter),
            time.GetUtcNow());
        try
        {
            string provider = await transport.SendAsync(mail, cancellation);
            await store.ChangeAsync(key, sent => Record(sent, MailState.Sent, provider, null), cancellation);
            LogSent(logger, key.Kind, key.ToString(), MailAddressText.Mask(recipient));
        }
        catch (MailRefusedException e)
        {
            await store.ChangeAsync(key, failed => Record(failed, MailState.Failed, null, e.Message), cancellation);
            LogRefused(logger, key.Kind, key.ToString(), MailAddressText.Mask(recipient), e.Message);
        }
    }

    private bool Claim(MailRow row)
    {
        MailState state = Enum.Parse<MailState>(row.State);
        if (state == MailState.Planned || (state == MailState.Sending && transport.IsIdempotent))
        {
            row.State = nameof(MailState.Sending);
            row.Attempts++;
            return true;
        }

        if (state == MailState.Sending)
        {
            row.State = nameof(MailState.Unknown);
            return true;
        }

        return false;
    }

    private bool Record(MailRow row, MailState state, string? provider, string? failure)
    {
        row.State = state.ToString();
        row.ProviderId = provider;
        row.Failure = failure;
        row.SentAt = state == MailState.Sent ? time.GetUtcNow() : null;
        return true;
    }

    [LoggerMessage(1101, LogLevel.Information, "Mail {Kind} sent to {Recipient} ({Key}).")]
    private static partial void LogSent(ILogger logger, MailKind kind, string key, string recipient);

    [LoggerMessage(1102, LogLevel.Warning, "Mail {Kind} to {Recipient} was refused ({Key}): {Reason}")]
    private static partial void LogRefused(ILogger logger, MailKind kind, string key, string recipient, string reason);
}
