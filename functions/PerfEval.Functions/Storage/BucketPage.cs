using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Storage;

/// <summary>
/// A page of the rows of a campaign that are spread over its buckets, in the order of their row keys: each bucket is asked
/// for as many as the page holds, all at once, and the first of them make the page.
/// </summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Rows">The rows.</param>
/// <param name="Next">After which the next page begins; <see langword="null"/> on the last.</param>
internal sealed record BucketPage<T>(IReadOnlyList<T> Rows, string? Next)
    where T : TableRow
{
    // Stands in no key.
    private const char Separator = '.';

    public static async Task<BucketPage<T>> ReadAsync(TableClient table, CampaignKey key, string? after, int count, CancellationToken cancellation)
    {
        (string row, char bucket) = Cursor(after);
        List<T>[] all = await Task.WhenAll(TableKey.Buckets.Select(b => table.ListAsync<T>(Filter(TableKey.Partition(key, b), row, b > bucket), cancellation, count + 1)));
        List<T> first = [.. all.SelectMany(rows => rows)
            .OrderBy(r => r.RowKey, StringComparer.Ordinal)
            .ThenBy(r => r.PartitionKey, StringComparer.Ordinal)
            .Take(count + 1)];
        return first.Count <= count ? new(first, null) : new([.. first.Take(count)], $"{first[count - 1].RowKey}{Separator}{first[count - 1].PartitionKey[^1]}");
    }

    private static string Filter(string partition, string row, bool inclusive) => inclusive
        ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {row}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {row}");

    /// <summary>What <see cref="Next"/> said; from anything else the first page follows.</summary>
    private static (string Row, char Bucket) Cursor(string? after) =>
        after is [.., Separator, var bucket] && TableKey.Buckets.Contains(bucket, StringComparison.Ordinal) ? (after[..^2], bucket) : (string.Empty, 'g');
}
