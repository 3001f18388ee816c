using PerfEval.Domain.Calendars;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail.Index;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Sends a mailing, as many mails at a time as one request carries. Each mail is written when it is sent, from the facts
/// as they then stand, and goes out in office hours, but for receipts, which answer what the unit itself has just done; no more than that many are in memory at once.
/// </summary>
public sealed class MailPump(MailStore store, MailingStore mailings, IMailTransport transport, UnitPost post, MailHandover handover, TimeProvider time)
{
    /// <summary>The most mails that one call sends: those of one request to SendGrid.</summary>
    internal const int MostAtOnce = 1000;

    // By then whoever gave a mail to the transport has recorded what became of it, or never will.
    private static readonly TimeSpan GraceOfSending = TimeSpan.FromHours(2);

    /// <summary>Sends some of what is due, and says from when on there is more.</summary>
    internal async Task<MailingProgress> SendSomeAsync(MailingInput mailing, CancellationToken cancellation)
    {
        DateTimeOffset opening = mailing.Kind == nameof(MailKind.Receipt) ? time.GetUtcNow() : OfficeHours.From(time.GetUtcNow(), WorkdayCalendar.BuiltIn);
        if (opening > time.GetUtcNow())
        {
            return new MailingProgress(opening);
        }

        MailingRow? open = await mailings.FindAsync(mailing, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        List<MailRow> rows = await store.ListDueAsync(mailing, now, MostAtOnce, cancellation);
        if (rows.Count < MostAtOnce)
        {
            // A transport that sends one key once is given again what may have been sent; of any other nobody knows.
            DateTimeOffset before = transport.IsIdempotent ? now.AddTicks(1) : now - GraceOfSending;
            rows.AddRange(await store.ListSendingAsync(mailing, before, MostAtOnce - rows.Count, cancellation));
        }

        IReadOnlyList<OutgoingMail> mails = await post.WriteAsync([.. rows.Select(r => r.Key())], cancellation);
        if (await handover.SendAsync([.. rows.Zip(mails)], new MailMoves(), cancellation) is { } pause)
        {
            return new MailingProgress(pause);
        }

        return rows.Count == MostAtOnce ? new MailingProgress(time.GetUtcNow()) : await RestAsync(mailing, open, cancellation);
    }

    /// <summary>Sends all that is due now.</summary>
    internal async Task SendAllDueAsync(MailingInput mailing, CancellationToken cancellation)
    {
        while ((await SendSomeAsync(mailing, cancellation)).Next <= time.GetUtcNow())
        {
        }
    }

    private async Task<MailingProgress> RestAsync(MailingInput mailing, MailingRow? open, CancellationToken cancellation)
    {
        List<MailRow> left = await store.ListUnsettledAsync(mailing, cancellation);
        if (left.Count == 0 && open is not null)
        {
            await mailings.CloseAsync(open, cancellation);
        }

        return new MailingProgress(left.Where(r => r.StateValue() == MailState.Planned).Min(r => r.DueAt));
    }
}
