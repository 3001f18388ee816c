using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Events;

/// <summary>Takes what the provider tells of mails: in any order, and any number of times.</summary>
public sealed class MailEvents(CampaignTables tables, MailStore mails, BounceDesk bounces)
{
    private const int LongestReason = 500;

    /// <summary>Takes an event.</summary>
    /// <returns>Whether it was one of ours, and new.</returns>
    internal async Task<bool> TakeAsync(SendGridEvent told, CancellationToken cancellation)
    {
        MailState? state = told.Name switch
        {
            "delivered" => MailState.Delivered,
            "bounce" or "dropped" or "spamreport" => MailState.Bounced,
            _ => null,
        };
        if (state is null || told.EventId is null || MailKey.Parse(told.Key) is not { } key)
        {
            return false;
        }

        // Ids come from outside: their hash is a key whatever is in them.
        string partition = TableKey.Partition(key.Campaign, key.Unit);
        string id = TableKey.Hash(told.EventId);
        if (await tables.MailEvents.FindAsync<MailEventRow>(partition, id, cancellation) is not null
            || await mails.FindAsync(key, cancellation) is not { } mail
            || !string.Equals(mail.Recipient, told.Email, StringComparison.OrdinalIgnoreCase))
        {
            // Told before, or of a copy or an address that has been corrected since.
            return false;
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(told.Timestamp, 0, 253_402_300_799));
        string reason = Reason(told);
        await mails.ChangeAsync(key, row => Settle(row, state.Value, at, reason), cancellation);
        if (state == MailState.Bounced && told.Type != "blocked")
        {
            await bounces.MarkAsync(key, mail.Recipient, reason, cancellation);
        }

        // Last: an event that is told again after a stop is taken again, which changes nothing.
        await tables.MailEvents.TryAddAsync(new MailEventRow { PartitionKey = partition, RowKey = id, Name = told.Name!, At = at }, cancellation);
        return true;
    }

    private static bool Settle(MailRow row, MailState state, DateTimeOffset at, string reason)
    {
        // A mail that came back has come back, also where "delivered" is told after it. Suppressed and planned mails are
        // about to be sent anew, and what is told of an earlier sending says nothing of that.
        if (row.StateValue() is MailState.Bounced or MailState.Suppressed or MailState.Planned || row.StateValue() == state)
        {
            return false;
        }

        row.State = state.ToString();
        row.SettledAt = at;
        row.SentAt ??= at;
        row.Failure = state == MailState.Bounced ? reason : null;
        return true;
    }

    private static string Reason(SendGridEvent told)
    {
        string reason = $"{told.Name} {told.Type}: {told.Reason}";
        return string.Concat((reason.Length > LongestReason ? reason[..LongestReason] : reason).Select(c => char.IsControl(c) ? ' ' : c));
    }
}
