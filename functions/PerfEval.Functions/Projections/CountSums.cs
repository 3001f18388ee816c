using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Projections;

/// <summary>The counts of one partition of the FormIndex table: sums, and changes that are still to be added to them.</summary>
internal sealed class CountSums(TableClient table)
{
    private const int MostInATransaction = 100;

    // Beside the sums, of which there are at most 36, in one transaction.
    private const int MostChangesAtOnce = 60;

    /// <summary>Both, in one call.</summary>
    public async Task<CampaignCounts> ReadAsync(string partition, CancellationToken cancellation)
    {
        (string from, string to) = CampaignCounts.Keys;
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        await foreach (Page<CountsRow> page in table.QueryAsync<CountsRow>(filter, cancellationToken: cancellation).AsPages())
        {
            // The sums come first. Changes beyond the first thousand rows show once they are added up.
            return CampaignCounts.Of(page.Values, isWhole: page.ContinuationToken is null);
        }

        return CampaignCounts.Of([], isWhole: true);
    }

    /// <summary>Adds all changes up, so that pages have few rows to read.</summary>
    public async Task FoldAsync(string partition, DateTimeOffset now, CancellationToken cancellation)
    {
        for (CampaignCounts counts = await ReadAsync(partition, cancellation); counts.Changes.Count > 0; counts = await ReadAsync(partition, cancellation))
        {
            await table.SubmitTransactionAsync(counts.Fold(partition, [.. counts.Changes.Take(MostChangesAtOnce)], now), cancellation);
        }
    }

    /// <summary>Notes that the sums were held against the facts.</summary>
    public async Task StampAsync(string partition, CampaignCounts counts, DateTimeOffset now, CancellationToken cancellation) =>
        await table.SubmitTransactionAsync(counts.Stamp(partition, now), cancellation);

    /// <summary>Puts sums in the place of those that are there and of the changes that were read with them.</summary>
    public async Task ResetAsync(
        string partition, CampaignCounts found, IReadOnlyDictionary<string, int> counted, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (TableTransactionAction[] some in found.Replace(partition, counted, now).Chunk(MostInATransaction))
        {
            await table.SubmitTransactionAsync(some, cancellation);
        }
    }
}
