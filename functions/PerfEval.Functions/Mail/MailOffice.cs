using System.Globalization;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail.Index;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Plans mails, and sends single ones. The row is written before anything is sent, so a repeat of the same act finds it:
/// what was sent is not sent again, what was planned is sent now, and what may have been sent is sent again only by a
/// transport that keeps two mails of one key from both going out.
/// </summary>
public sealed class MailOffice(MailStore store, MailingStore mailings, MailHandover handover, TimeProvider time)
{
    // So often whoever sends a single mail tries again; after that the sweep does.
    private const int AttemptsOfTheSender = 4;

    /// <summary>Plans mails of one mailing, to be sent as one; those that are planned or sent already stay as they are.</summary>
    internal async Task PlanAsync(IReadOnlyList<PlannedMail> mails, CancellationToken cancellation)
    {
        if (mails.Count == 0)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        await mailings.OpenAsync(Mailing(mails[0].Key), now, cancellation);
        var moves = new MailMoves();
        await store.AddAsync([.. mails.Select(m => Plan(m, now))], moves, cancellation);
        await store.ShowAsync(moves, cancellation);
    }

    /// <summary>Sends mails, but for those that have been sent.</summary>
    /// <exception cref="MailNotTakenException">The transport can't take some of them now; the act is to be repeated.</exception>
    internal async Task SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellation)
    {
        var ready = new List<(MailRow Row, OutgoingMail Mail)>();
        var all = new List<MailRow>();
        var moves = new MailMoves();
        DateTimeOffset now = time.GetUtcNow();
        foreach (OutgoingMail mail in mails)
        {
            await store.AddAsync([Plan(new PlannedMail(mail.Key, mail.Recipient, mail.Copy, mail.Letter.Subject), now)], moves, cancellation);
            MailRow row = (await store.FindAsync(mail.Key, cancellation))!;
            all.Add(row);
            if (row.StateValue() == MailState.Sending || (row.StateValue() == MailState.Planned && !(row.DueAt > now)))
            {
                ready.Add((row, mail));
            }
        }

        await handover.SendAsync(ready, moves, cancellation);
        if (all.FindAll(r => r.StateValue() == MailState.Planned && r.Attempts < AttemptsOfTheSender) is { Count: > 0 } waiting)
        {
            throw new MailNotTakenException(
                string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} of {mails.Count} mails were not taken: {waiting[0].Failure}"));
        }
    }

    /// <summary>The mailing that a mail is part of.</summary>
    internal static MailingInput Mailing(MailKey key) => new(key.Campaign, key.Kind.ToString(), key.Sequence);

    private static MailRow Plan(PlannedMail mail, DateTimeOffset now) => MailStore.At(mail.Key, new MailRow
    {
        Kind = mail.Key.Kind.ToString(),
        Unit = mail.Key.Unit,
        Sequence = mail.Key.Sequence,
        Recipient = mail.Recipient,
        Copy = mail.Copy,
        Subject = mail.Subject,
        State = nameof(MailState.Planned),
        PlannedAt = now,
        DueAt = now,
    });
}
