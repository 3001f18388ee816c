using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Housekeeping;

/// <summary>The Audit table.</summary>
public sealed class AuditLog(CampaignTables tables)
{
    /// <summary>The actor of what the program does by itself.</summary>
    internal const string Program = "program";

    /// <summary>The subject of what is done to the campaign as a whole.</summary>
    internal const string Campaign = "campaign";

    private const string InstantFormat = "yyyyMMdd'T'HHmmssfffffff";
    private const int MostOnAPage = 200;

    // One call of the service brings a thousand.
    private const int MostOfABucket = 1000;

    private static readonly TimeSpan Finest = TimeSpan.FromMilliseconds(1);

    // What is done in one instant is listed in the order in which it follows from one another.
    private static readonly string[] Order =
        ["launch", "submit", "return", "accept", "sign-off", "request-publication", "drop-publication", "phase", "publish"];

    /// <summary>Records an act, where there is one. The same act recorded again, with the same instant and id, is one row.</summary>
    internal Task RecordAsync(CampaignKey campaign, AuditEntry? entry, CancellationToken cancellation) => entry is null
        ? Task.CompletedTask
        : tables.Audit.TryAddAsync(
            new AuditRow
            {
                PartitionKey = TableKey.Partition(campaign, entry.Subject),
                RowKey = TableKey.Join(Instant(entry.At), entry.ActionId),
                At = entry.At,
                Actor = entry.Actor,
                Action = entry.Action,
                Subject = entry.Subject,
                Before = entry.Before,
                After = entry.After,
            },
            cancellation);

    /// <summary>A page of the log, in order of time.</summary>
    internal async Task<BucketPage<AuditRow>> PageAsync(CampaignKey key, string? after, int count, CancellationToken cancellation)
    {
        BucketPage<AuditRow> page = await BucketPage<AuditRow>.ReadAsync(tables.Audit, key, after, count, cancellation);
        return page with { Rows = [.. page.Rows.OrderBy(r => r.At).ThenBy(r => Array.IndexOf(Order, r.Action)).ThenBy(r => r.RowKey, StringComparer.Ordinal)] };
    }

    /// <summary>
    /// What was done from one day in China to another, the newest first, a page of it. The table is cut by subject and sorts
    /// from the oldest on: all of the time is read, bucket by bucket at once, and where a bucket has more than an answer
    /// holds, the last part of it that fits is looked for by halves.
    /// </summary>
    /// <param name="key">The campaign.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="unit">A unit alone; <see langword="null"/> for everything.</param>
    /// <param name="before">Where the page before this one ended; <see langword="null"/> for the first.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The acts, and where the next page begins; <see langword="null"/> on the last.</returns>
    internal async Task<(IReadOnlyList<AuditRow> Rows, string? Next)> ReadAsync(
        CampaignKey key, DateOnly from, DateOnly to, string? unit, string? before, CancellationToken cancellation)
    {
        string first = Instant(ChinaTime.At(from, TimeOnly.MinValue));
        string last = Instant(ChinaTime.EndOf(to));
        if (before is not null && At(before) is not null && string.CompareOrdinal(before, last) < 0)
        {
            last = before;
        }

        (List<AuditRow> Rows, string Since)[] found = await Task.WhenAll(
            (unit is null ? TableKey.Buckets : TableKey.Bucket(unit).ToString()).Select(bucket => NewestAsync(TableKey.Partition(key, bucket), first, last, unit, cancellation)));

        // Of what is older than this not every bucket was read.
        string since = found.Select(f => f.Since).Max(StringComparer.Ordinal)!;
        List<AuditRow> newest = [.. found.SelectMany(f => f.Rows)
            .Where(r => string.CompareOrdinal(r.RowKey, since) >= 0)
            .OrderByDescending(r => r.RowKey, StringComparer.Ordinal)];

        // The next page begins before a key, so what has the same key stays together.
        int end = Math.Min(newest.Count, MostOnAPage);
        while (end > 0 && end < newest.Count && newest[end].RowKey == newest[end - 1].RowKey)
        {
            end++;
        }

        string? next = end < newest.Count ? newest[end - 1].RowKey : string.CompareOrdinal(since, first) > 0 ? since : null;
        return (
            [.. newest.Take(end).OrderByDescending(r => r.At).ThenByDescending(r => Array.IndexOf(Order, r.Action)).ThenByDescending(r => r.RowKey, StringComparer.Ordinal)],
            next);
    }

    /// <summary>What was done from one day in China to another, in order of time, whole: for files, not for pages.</summary>
    internal async IAsyncEnumerable<AuditRow> StreamAsync(
        CampaignKey key, DateOnly from, DateOnly to, string? unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string last = Instant(ChinaTime.EndOf(to));
        BucketPage<AuditRow> page;
        for (string? after = $"{Instant(ChinaTime.At(from, TimeOnly.MinValue))}.0"; after is not null; after = page.Next)
        {
            page = await BucketPage<AuditRow>.ReadAsync(tables.Audit, key, after, MostOfABucket - 1, cancellation);
            foreach (AuditRow row in page.Rows)
            {
                if (string.CompareOrdinal(row.RowKey, last) >= 0)
                {
                    yield break;
                }

                if (unit is null || row.Subject == unit)
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The newest acts of a bucket, as many as one answer holds, and from when on these are all.</summary>
    private async Task<(List<AuditRow> Rows, string Since)> NewestAsync(string partition, string first, string last, string? unit, CancellationToken cancellation)
    {
        List<AuditRow> rows = await ListAsync(first);
        if (rows.Count < MostOfABucket)
        {
            return (rows, first);
        }

        // There is something from the one on, and nothing from the other on.
        DateTimeOffset some = rows[^1].At;
        DateTimeOffset none = At(last)!.Value;
        while (none - some > Finest)
        {
            DateTimeOffset middle = some + ((none - some) / 2);
            rows = await ListAsync(Instant(middle));
            if (rows.Count is > 0 and < MostOfABucket)
            {
                return (rows, Instant(middle));
            }

            (some, none) = rows.Count == 0 ? (some, middle) : (rows[^1].At, none);
        }

        return (await ListAsync(Instant(some)), Instant(some));

        Task<List<AuditRow>> ListAsync(string from) => tables.Audit.ListAsync<AuditRow>(Filter(partition, from, last, unit), cancellation, MostOfABucket);
    }

    private static string Filter(string partition, string from, string to, string? unit) => unit is null
        ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to} and Subject eq {unit}");

    /// <summary>The instant that a row's key begins with.</summary>
    private static DateTimeOffset? At(string rowKey) =>
        DateTimeOffset.TryParseExact(
            rowKey.Split('~')[0], InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at)
            ? at
            : null;

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
}
