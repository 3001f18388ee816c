using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary>How many mails of each kind went out, for the dashboard.</summary>
public sealed class MailTallies(CampaignTables tables)
{
    private const int MostCalls = 3;

    /// <summary>
    /// The mails by kind; <see langword="null"/> where there are too many to be counted for a page, whose log then tells them.
    /// </summary>
    internal async Task<IReadOnlyList<MailTally>?> ReadAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        string filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        var mails = new List<MailRow>();
        int calls = 0;
        await foreach (Page<MailRow> page in tables.Mail.QueryAsync<MailRow>(
            filter, select: [nameof(MailRow.Kind), nameof(MailRow.State)], cancellationToken: cancellation).AsPages())
        {
            mails.AddRange(page.Values);
            if (++calls == MostCalls && page.ContinuationToken is not null)
            {
                return null;
            }
        }

        return [.. mails.GroupBy(m => m.Kind, StringComparer.Ordinal).Select(Tally)];
    }

    private static MailTally Tally(IGrouping<string, MailRow> mails)
    {
        ILookup<MailState, MailRow> by = mails.ToLookup(m => m.StateValue());
        return new MailTally(
            MailNames.Of(Enum.Parse<MailKind>(mails.Key)),
            by[MailState.Planned].Count() + by[MailState.Sending].Count(),
            by[MailState.Sent].Count() + by[MailState.Delivered].Count(),
            by[MailState.Failed].Count() + by[MailState.Bounced].Count(),
            by[MailState.Unknown].Count());
    }
}
