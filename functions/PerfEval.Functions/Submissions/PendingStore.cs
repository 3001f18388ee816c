using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Pending table: what must still be done.</summary>
public sealed class PendingStore(CampaignTables tables)
{
    internal Task AddAsync(PendingKind kind, SubmissionKey key, DateTimeOffset since, CancellationToken cancellation) =>
        tables.Pending.TryAddAsync(
            new PendingRow
            {
                PartitionKey = TableKey.Partition(key.Form.Campaign, key.Form.Unit),
                RowKey = PendingWork.Id(kind, key),
                Kind = kind.ToString(),
                Bureau = key.Form.Campaign.Bureau,
                Campaign = key.Form.Campaign.Campaign,
                Unit = key.Form.Unit,
                Project = key.Form.Project,
                Revision = key.Revision,
                Since = since,
            },
            cancellation);

    internal Task<PendingRow> ChangeAsync(PendingRow row, Func<PendingRow, bool> change, CancellationToken cancellation) =>
        tables.Pending.ChangeAsync(row.PartitionKey, row.RowKey, change, cancellation);

    internal async Task RemoveAsync(PendingKind kind, SubmissionKey key, CancellationToken cancellation) =>
        await tables.Pending.DeleteEntityAsync(TableKey.Partition(key.Form.Campaign, key.Form.Unit), PendingWork.Id(kind, key), ETag.All, cancellation);

    /// <summary>What is pending in a campaign.</summary>
    internal Task<List<PendingRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Pending.ListAsync<PendingRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }

    /// <summary>How much is pending in a campaign, and how much of it is given up; one call, which counts to a thousand.</summary>
    internal async Task<(int All, int Quarantined)> CountAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        string filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        await foreach (Page<PendingRow> page in tables.Pending.QueryAsync<PendingRow>(
            filter, select: [nameof(PendingRow.Quarantined)], cancellationToken: cancellation).AsPages())
        {
            return (page.Values.Count, page.Values.Count(p => p.Quarantined));
        }

        return (0, 0);
    }

    /// <summary>What has been pending since before <paramref name="limit"/> and is not given up, in every campaign.</summary>
    internal Task<List<PendingRow>> ListOlderAsync(DateTimeOffset limit, CancellationToken cancellation) =>
        tables.Pending.ListAsync<PendingRow>(TableClient.CreateQueryFilter($"Since lt {limit} and Quarantined eq {false}"), cancellation);
}
