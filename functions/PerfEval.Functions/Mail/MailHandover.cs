using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Mail.Index;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Hands mails to the transport: each row says "sending" before, and what became of it after. As many rows as one request
/// carries are written in as few calls as the tables allow.
/// </summary>
public sealed partial class MailHandover(
    MailStore store, MailingStore mailings, IMailTransport transport, BounceDesk bounces, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<MailHandover> logger)
{
    /// <summary>After so many tries, which with the waits between them are about three workdays, a mail that was never taken has failed.</summary>
    internal const int MostAttempts = 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    /// <summary>Sends mails whose rows were just read.</summary>
    /// <returns>Until when the transport wants to be left alone, because it took none of a whole handing-over; else <see langword="null"/>.</returns>
    /// <param name="mails">The mails and their rows.</param>
    /// <param name="moves">What lists are to show of them; shown as it grows, and at the end.</param>
    /// <param name="cancellation">Cancels.</param>
    internal async Task<DateTimeOffset?> SendAsync(IReadOnlyList<(MailRow Row, OutgoingMail Mail)> mails, MailMoves moves, CancellationToken cancellation)
    {
        DateTimeOffset? pause = null;
        foreach ((MailRow Row, OutgoingMail Mail)[] some in mails.Chunk(transport.MostAtOnce))
        {
            List<(MailRow Row, OutgoingMail Mail)> claimed = await ClaimAsync(some, moves, cancellation);
            pause = claimed.Count > 0 ? await HandOverAsync(claimed, moves, cancellation) : null;
            if (pause is not null)
            {
                break;
            }

            if (moves.Count >= MailMoves.Enough)
            {
                await store.ShowAsync(moves, cancellation);
            }
        }

        await store.ShowAsync(moves, cancellation);
        return pause;
    }

    /// <summary>How long after a try that was not taken the next one is made.</summary>
    internal static TimeSpan Wait(int attempts)
    {
        TimeSpan wait = FirstWait * Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1);
        return wait > LongestWait ? LongestWait : wait;
    }

    /// <summary>Takes those that are to be sent; whoever wrote a row since it was read has it.</summary>
    private async Task<List<(MailRow Row, OutgoingMail Mail)>> ClaimAsync((MailRow Row, OutgoingMail Mail)[] mails, MailMoves moves, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        var before = mails.ToDictionary(m => m.Mail.Key, m => MailLine.Of(m.Row));
        List<(MailRow Row, OutgoingMail Mail)> changed = [.. mails.Where(m => Claim(m.Row, m.Mail, now))];
        HashSet<MailRow> written = await store.TryUpdateAsync([.. changed.Select(m => m.Row)], cancellation);
        foreach ((MailRow row, OutgoingMail mail) in changed.Where(m => m.Row.StateValue() != MailState.Sending && written.Contains(m.Row)))
        {
            moves.Add(mail.Key.Campaign, before[mail.Key], MailLine.Of(row));
        }

        return changed.FindAll(m => m.Row.StateValue() == MailState.Sending && written.Contains(m.Row));
    }

    private async Task<DateTimeOffset?> HandOverAsync(List<(MailRow Row, OutgoingMail Mail)> mails, MailMoves moves, CancellationToken cancellation)
    {
        IReadOnlyList<MailOutcome> outcomes = await transport.SendAsync([.. mails.Select(m => Envelope(m.Row, m.Mail))], cancellation);
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan jitter = Jitter();
        if (outcomes.Any(o => o.State == MailState.Planned))
        {
            foreach (MailKey key in mails.Select(m => m.Mail.Key).DistinctBy(MailOffice.Mailing))
            {
                await mailings.OpenAsync(MailOffice.Mailing(key), now, cancellation);
            }
        }

        MailLine[] before = [.. mails.Select(m => MailLine.Of(m.Row))];
        for (int i = 0; i < mails.Count; i++)
        {
            Record(mails[i].Row, outcomes[i], now, jitter);
        }

        HashSet<MailRow> written = await store.TryUpdateAsync([.. mails.Select(m => m.Row)], cancellation);
        for (int i = 0; i < mails.Count; i++)
        {
            MailOutcome outcome = outcomes[i];
            if (written.Contains(mails[i].Row))
            {
                moves.Add(mails[i].Mail.Key.Campaign, before[i], MailLine.Of(mails[i].Row));
            }
            else
            {
                // An event of the provider's was faster than its answer.
                await store.ChangeAsync(mails[i].Mail.Key, row => Record(row, outcome, now, jitter), cancellation);
            }

            if (outcome.AddressIsBad)
            {
                await bounces.MarkAsync(mails[i].Mail.Key, mails[i].Mail.Recipient, outcome.Reason!, cancellation);
            }

            Log(mails[i].Mail, outcome);
        }

        List<MailRow> waiting = [.. mails.Select(m => m.Row).Where(r => r.StateValue() == MailState.Planned)];
        return outcomes.All(o => o.State == MailState.Planned) && waiting.Count > 0 ? waiting.Max(r => r.DueAt) : null;
    }

    private void Log(OutgoingMail mail, MailOutcome outcome)
    {
        string key = mail.Key.ToString();
        string to = MailAddressText.Mask(mail.Recipient);
        if (outcome.State == MailState.Sent)
        {
            LogSent(logger, mail.Key.Kind, key, to);
        }
        else
        {
            LogNotSent(logger, mail.Key.Kind, key, to, outcome.State, outcome.Reason);
        }
    }

    private MailEnvelope Envelope(MailRow row, OutgoingMail mail) => new(
        mail.Key.Delivery(row.Resends),
        options.Value.MailFrom,
        mail.SenderName,
        mail.Recipient,
        mail.Copy,
        mail.Letter.Subject,
        MailBody.Text(mail.Letter),
        MailBody.Html(mail.Letter),
        time.GetUtcNow(),
        UnsubscribeAt: mail.UnsubscribeAt);

    /// <summary>Changes a row to what happens with its mail now. Returns whether there was anything to change.</summary>
    private bool Claim(MailRow row, OutgoingMail mail, DateTimeOffset now)
    {
        MailState state = row.StateValue();
        if (state == MailState.Planned || (state == MailState.Sending && transport.IsIdempotent))
        {
            // Facts may have changed since the row was planned: it says what goes out now.
            row.State = mail.Suppressed is null ? nameof(MailState.Sending) : nameof(MailState.Suppressed);
            row.Failure = mail.Suppressed;
            row.Recipient = mail.Recipient;
            row.Copy = mail.Copy;
            row.Subject = mail.Letter.Subject;
            row.ClaimedAt = mail.Suppressed is null ? now : row.ClaimedAt;
            row.Attempts += mail.Suppressed is null ? 1 : 0;
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

    private static bool Record(MailRow row, MailOutcome outcome, DateTimeOffset now, TimeSpan jitter)
    {
        if (row.StateValue() is MailState.Delivered or MailState.Bounced)
        {
            // The provider's event was faster than its answer, and knows more.
            row.ProviderId ??= outcome.ProviderId;
            row.SentAt ??= now;
            return true;
        }

        bool givenUp = outcome.State == MailState.Planned && row.Attempts >= MostAttempts;
        row.State = givenUp ? nameof(MailState.Failed) : outcome.State.ToString();
        row.ProviderId = outcome.ProviderId;
        row.Failure = givenUp ? $"Never taken in {MostAttempts} attempts: {outcome.Reason}" : outcome.Reason;
        row.SentAt = outcome.State == MailState.Sent ? now : null;
        if (outcome.State == MailState.Planned)
        {
            row.DueAt = (outcome.RetryAt > now ? outcome.RetryAt : now + Wait(row.Attempts)) + jitter;
        }

        return true;
    }

    /// <summary>Up to a second, so that instances that were turned away together don't meet again.</summary>
    private static TimeSpan Jitter() =>
#pragma warning disable CA5394 // Jitter keeps nothing secret.
        TimeSpan.FromMilliseconds(Random.Shared.Next(1000));
#pragma warning restore CA5394

    [LoggerMessage(1101, LogLevel.Information, "Mail {Kind} sent to {Recipient} ({Key}).")]
    private static partial void LogSent(ILogger logger, MailKind kind, string key, string recipient);

    [LoggerMessage(1102, LogLevel.Warning, "Mail {Kind} to {Recipient} is {State} ({Key}): {Reason}")]
    private static partial void LogNotSent(ILogger logger, MailKind kind, string key, string recipient, MailState state, string? reason);
}
