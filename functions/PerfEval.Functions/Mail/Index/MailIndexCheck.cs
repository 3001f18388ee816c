using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Index;

/// <summary>
/// Holds the lists and counts of mails against the mails: adds up changes whenever it is called, and compares everything
/// once an hour while mail moves and once a day while none does, so that what a stop left between a mail and its lists is mended.
/// </summary>
public sealed partial class MailIndexCheck(CampaignTables tables, MailIndex index, TimeProvider time, ILogger<MailIndexCheck> logger)
{
    private const int ManyChanges = 200;
    private const int MostAdded = 1000;
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenQuietChecks = TimeSpan.FromDays(1);

    // Providers tell for three days what became of a mail.
    private static readonly TimeSpan AfterPublishing = TimeSpan.FromDays(7);

    /// <summary>Looks after a campaign. One that was published is left alone once nothing more is told of its mails.</summary>
    internal async Task LookAfterAsync(CampaignRow campaign, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (campaign.PhaseValue() == CampaignPhase.Published && campaign.PhaseSince < now - AfterPublishing)
        {
            return;
        }

        try
        {
            CampaignCounts counts = await index.SumsAsync(campaign.Key(), cancellation);
            bool moved = counts.Changes.Count > 0 || counts.AsOf > counts.CheckedAt;
            if (counts.CheckedAt is null || counts.CheckedAt <= now - (moved ? BetweenChecks : BetweenQuietChecks))
            {
                await CompareAsync(campaign.Key(), cancellation);
            }
            else if (counts.Changes.Count >= ManyChanges || (counts.Changes.Count > 0 && counts.AsOf <= now - (BetweenChecks / 4)))
            {
                await index.FoldAsync(campaign.Key(), now, cancellation);
            }
        }
        catch (RequestFailedException e)
        {
            // Another instance was faster, or the service is busy. The next sweep looks again.
            LogPutOff(logger, campaign.Key(), e.Status);
        }
    }

    /// <summary>Compares everything, and mends what differs.</summary>
    internal async Task CompareAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        await index.FoldAsync(campaign, time.GetUtcNow(), cancellation);
        CampaignCounts before = await index.SumsAsync(campaign, cancellation);
        (Dictionary<string, int> counted, int mended) = await CompareMailsAsync(campaign, cancellation);
        if (mended > 0)
        {
            LogMended(logger, mended, campaign);
            await index.FoldAsync(campaign, time.GetUtcNow(), cancellation);
            before = await index.SumsAsync(campaign, cancellation);
            (counted, _) = await CompareMailsAsync(campaign, cancellation);
        }

        CampaignCounts after = await index.SumsAsync(campaign, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        bool wasQuiet = before.Changes.Count == 0 && after.Changes.Count == 0 && before.AsOf == after.AsOf;
        await (wasQuiet && !Same(counted, after.All)
            // Nothing was written while the mails were read, so they are right and the sums are not.
            ? index.ResetAsync(campaign, after, counted, now, cancellation)
            : index.StampAsync(campaign, after, now, cancellation));
    }

    private static bool Same(Dictionary<string, int> counted, IReadOnlyDictionary<string, int> shown) =>
        counted.Count == shown.Count && counted.All(c => shown.GetValueOrDefault(c.Key) == c.Value);

    /// <summary>Counts the mails, and makes the lists show each as it is. What is held of each is two numbers: there may be a million.</summary>
    private async Task<(Dictionary<string, int> Counted, int Mended)> CompareMailsAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        var shown = new Dictionary<long, long>();
        await foreach (MailLine line in index.StreamAsync(campaign, MailLists.Of(null, null), cancellation))
        {
            shown[Print(MailLists.KeysOf(line)[0])] = Print(line.Write());
        }

        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        var missing = new List<MailMove>();
        int mended = 0;
        (string from, string to) = TableKey.Range(campaign);
        await foreach (MailRow row in tables.Mail.QueryAsync<MailRow>(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellationToken: cancellation))
        {
            var line = MailLine.Of(row);
            MailCounts.Add(counted, new MailMove(null, line));
            if (!shown.TryGetValue(Print(MailLists.KeysOf(line)[0]), out long print))
            {
                missing.Add(new MailMove(null, line));
                mended++;
                if (missing.Count == MostAdded)
                {
                    await index.WriteAsync(campaign, missing, cancellation);
                    missing.Clear();
                }
            }
            else if (print != Print(line.Write()) && row.StateValue() != MailState.Sending)
            {
                await index.MendAsync(campaign, line, cancellation);
                mended++;
            }
        }

        await index.WriteAsync(campaign, missing, cancellation);
        return (counted, mended);
    }

    private static long Print(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [LoggerMessage(1206, LogLevel.Warning, "The lists of {Campaign} differed from {Count} mails and were mended.")]
    private static partial void LogMended(ILogger logger, int count, CampaignKey campaign);

    [LoggerMessage(1207, LogLevel.Information, "The lists of mails of {Campaign} are looked after later: status {Status}.")]
    private static partial void LogPutOff(ILogger logger, CampaignKey campaign, int status);
}
