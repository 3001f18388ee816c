using System.Globalization;
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
    MailStore store, IMailTransport transport, BounceDesk bounces, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<MailOffice> logger)
{
    /// <summary>Sends mails, but for those that have been sent.</summary>
    /// <exception cref="MailNotTakenException">The transport can't take some of them now; the act is to be repeated.</exception>
    internal async Task SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellation)
    {
        string? later = null;
        foreach (OutgoingMail[] some in mails.Chunk(transport.MostAtOnce))
        {
            List<OutgoingMail> claimed = await ClaimAsync(some, cancellation);
            if (claimed.Count > 0)
            {
                later = await HandOverAsync(claimed, cancellation) ?? later;
            }
        }

        if (later is not null)
        {
            throw new MailNotTakenException(later);
        }
    }

    /// <summary>Writes the rows and takes those that are to be sent.</summary>
    private async Task<List<OutgoingMail>> ClaimAsync(IEnumerable<OutgoingMail> mails, CancellationToken cancellation)
    {
        var claimed = new List<OutgoingMail>();
        foreach (OutgoingMail mail in mails)
        {
            await store.TryAddAsync(mail.Key, Plan(mail), cancellation);
            bool ours = false;
            MailRow claim = await store.ChangeAsync(
                mail.Key,
                row =>
                {
                    bool changed = Claim(row, mail);
                    ours = changed && row.StateValue() == MailState.Sending;
                    return changed;
                },
                cancellation);
            if (ours)
            {
                claimed.Add(mail with { Resends = claim.Resends });
            }
        }

        return claimed;
    }

    /// <summary>Hands them over and records each. Returns why some are to be tried again.</summary>
    private async Task<string?> HandOverAsync(List<OutgoingMail> mails, CancellationToken cancellation)
    {
        IReadOnlyList<MailOutcome> outcomes = await transport.SendAsync([.. mails.Select(Envelope)], cancellation);
        for (int i = 0; i < mails.Count; i++)
        {
            MailOutcome outcome = outcomes[i];
            await store.ChangeAsync(mails[i].Key, row => Record(row, outcome), cancellation);
            if (outcome.AddressIsBad)
            {
                await bounces.MarkAsync(mails[i].Key, mails[i].Recipient, outcome.Reason!, cancellation);
            }

            string key = mails[i].Key.ToString();
            string to = MailAddressText.Mask(mails[i].Recipient);
            if (outcome.State == MailState.Sent)
            {
                LogSent(logger, mails[i].Key.Kind, key, to);
            }
            else
            {
                LogNotSent(logger, mails[i].Key.Kind, key, to, outcome.State, outcome.Reason);
            }
        }

        int waiting = outcomes.Count(o => o.State == MailState.Planned);
        return waiting == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{waiting} of {mails.Count} mails were not taken: {outcomes.First(o => o.State == MailState.Planned).Reason}");
    }

    private MailRow Plan(OutgoingMail mail) => new()
    {
        Kind = mail.Key.Kind.ToString(),
        Unit = mail.Key.Unit,
        Sequence = mail.Key.Sequence,
        Recipient = mail.Recipient,
        Copy = mail.Copy,
        Subject = mail.Letter.Subject,
        State = nameof(MailState.Planned),
        PlannedAt = time.GetUtcNow(),
    };

    private MailEnvelope Envelope(OutgoingMail mail) => new(
        mail.Key.Delivery(mail.Resends),
        options.Value.MailFrom,
        mail.SenderName,
        mail.Recipient,
        mail.Copy,
        mail.Letter.Subject,
        MailBody.Text(mail.Letter),
        MailBody.Html(mail.Letter),
        time.GetUtcNow());

    private bool Claim(MailRow row, OutgoingMail mail)
    {
        MailState state = row.StateValue();
        if (state == MailState.Planned || (state == MailState.Sending && transport.IsIdempotent))
        {
            if (mail.Suppressed is not null)
            {
                row.State = nameof(MailState.Suppressed);
                row.Failure = mail.Suppressed;
                return true;
            }

            // Facts may have changed since the row was planned: it says what goes out now.
            row.State = nameof(MailState.Sending);
            row.Recipient = mail.Recipient;
            row.Copy = mail.Copy;
            row.Subject = mail.Letter.Subject;
            row.Attempts++;
            return true;
        }

        if (state == MailState.Sending)
        {
            row.State = nameof(MailState.Unknown);
            row.Failure = "The program stopped between handing it over and recording that.";
            return true;
        }

        return false;
    }

    private bool Record(MailRow row, MailOutcome outcome)
    {
        if (row.StateValue() is MailState.Delivered or MailState.Bounced)
        {
            // The provider's event was faster than its answer, and knows more.
            row.ProviderId ??= outcome.ProviderId;
            row.SentAt ??= time.GetUtcNow();
            return true;
        }

        row.State = outcome.State.ToString();
        row.ProviderId = outcome.ProviderId;
        row.Failure = outcome.Reason;
        row.SentAt = outcome.State == MailState.Sent ? time.GetUtcNow() : null;
        return true;
    }

    [LoggerMessage(1101, LogLevel.Information, "Mail {Kind} sent to {Recipient} ({Key}).")]
    private static partial void LogSent(ILogger logger, MailKind kind, string key, string recipient);

    [LoggerMessage(1102, LogLevel.Warning, "Mail {Kind} to {Recipient} is {State} ({Key}): {Reason}")]
    private static partial void LogNotSent(ILogger logger, MailKind kind, string key, string recipient, MailState state, string? reason);
}
