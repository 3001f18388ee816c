using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Housekeeping;

/// <summary>
/// Seals of the audit log. Each holds the keys and hashes of the rows written since the last one, and the last one's hash: a
/// row that is changed or deleted afterwards no longer fits its seal, and a seal that is changed or taken out no longer fits
/// the next. Seals are blobs, which are written once and, where the bureau wants it, can't be deleted by anybody.
/// </summary>
public sealed class AuditSeals(CampaignTables tables, CampaignBlobs blobs, TimeProvider time)
{
    // A minute is closed once nothing is written into it any more, by no clock of any instance.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Seals what was written since the last seal; done again at once, it finds nothing to seal.</summary>
    /// <returns>The new seal and its hash, or <see langword="null"/> where there is nothing new.</returns>
    internal async Task<(AuditSeal Seal, string Hash)?> SealAsync(CampaignKey key, CancellationToken cancellation)
    {
        List<string> names = await NamesAsync(key, cancellation);
        (AuditSeal? last, string lastHash) = names.Count == 0 ? (null, string.Empty) : await ReadAsync(names[^1], cancellation);
        DateTimeOffset until = ClosedUntil();
        if (last?.Until >= until)
        {
            return null;
        }

        List<AuditRow> rows = await RowsAsync(key, last?.Until ?? DateTimeOffset.UnixEpoch, until, cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var seal = new AuditSeal(
            (last?.Number ?? 0) + 1,
            lastHash,
            until,
            [.. rows.Select(row => new SealedRow(SealText.Key(row), SealText.Hash(row))).OrderBy(row => row.Key, StringComparer.Ordinal)]);
        byte[] bytes = StoredJson.Bytes(seal);
        await blobs.Seals.WriteOnceAsync(CampaignBlobs.Seal(key, seal.Number), bytes, "application/json", cancellation);
        return (seal, SealText.Hash(bytes));
    }

    /// <summary>Compares the log with its seals.</summary>
    internal async Task<AuditVerdict> VerifyAsync(CampaignKey key, CancellationToken cancellation)
    {
        var problems = new List<AuditProblem>();
        var expected = new Dictionary<string, (string Hash, int Seal)>(StringComparer.Ordinal);
        string previous = string.Empty;
        int number = 0;
        DateTimeOffset? until = null;
        foreach (string name in await NamesAsync(key, cancellation))
        {
            (AuditSeal seal, string hash) = await ReadAsync(name, cancellation);
            number++;
            if (seal.Number != number || seal.Previous != previous)
            {
                problems.Add(new AuditProblem("chain", name, number));
                number = seal.Number;
            }

            seal.Rows.ToList().ForEach(row => expected[row.Key] = (row.Hash, seal.Number));
            previous = hash;
            until = seal.Until;
        }

        int sealedRows = expected.Count;
        int unsealed = 0;
        int redacted = 0;
        foreach (AuditRow row in await RowsAsync(key, cancellation))
        {
            string rowKey = SealText.Key(row);
            if (!expected.Remove(rowKey, out (string Hash, int Seal) was))
            {
                unsealed++;
            }
            else if (was.Hash != SealText.Hash(row))
            {
                problems.Add(new AuditProblem("changed", rowKey, was.Seal));
            }
            else if (SealText.IsRedacted(row))
            {
                redacted++;
            }
        }

        problems.AddRange(expected.Select(pair => new AuditProblem("missing", pair.Key, pair.Value.Seal)));
        return new AuditVerdict(number, until, previous, sealedRows, unsealed, redacted, problems);
    }

    private DateTimeOffset ClosedUntil()
    {
        DateTimeOffset closed = time.GetUtcNow() - Grace;
        return closed.AddTicks(-(closed.Ticks % TimeSpan.TicksPerMinute));
    }

    private async Task<List<string>> NamesAsync(CampaignKey key, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (BlobItem blob in blobs.Seals.GetBlobsAsync(new GetBlobsOptions { Prefix = CampaignBlobs.SealPrefix(key) }, cancellation))
        {
            names.Add(blob.Name);
        }

        // Numbers are padded, so names are in their order.
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private async Task<(AuditSeal Seal, string Hash)> ReadAsync(string name, CancellationToken cancellation)
    {
        byte[] bytes = await blobs.Seals.ReadAsync(name, cancellation);
        return (StoredJson.Read<AuditSeal>(bytes), SealText.Hash(bytes));
    }

    /// <summary>Rows by when they were written, which the service says and no caller: an act may be recorded long after it was done.</summary>
    private Task<List<AuditRow>> RowsAsync(CampaignKey key, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Audit.ListAsync<AuditRow>(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to} and Timestamp ge {since} and Timestamp lt {until}"), cancellation);
    }

    private Task<List<AuditRow>> RowsAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Audit.ListAsync<AuditRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }
}
