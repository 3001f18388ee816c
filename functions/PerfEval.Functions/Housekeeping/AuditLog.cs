using System.Globalization;
using Azure;
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

    private const int MostCalls = 2;
    private const int MostShown = 500;

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

    internal async Task<List<AuditRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        List<AuditRow> rows = await tables.Audit.ListAsync<AuditRow>(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
        return [.. rows.OrderBy(r => r.At).ThenBy(r => Array.IndexOf(Order, r.Action)).ThenBy(r => r.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What was done from one day in China to another, the newest first; two calls at most. Where there is more than they
    /// bring, the answer says so: the table is cut by subject, so it can't be asked for the newest of all.
    /// </summary>
    internal async Task<(IReadOnlyList<AuditRow> Rows, bool IsCut)> ReadAsync(
        CampaignKey key, DateOnly from, DateOnly to, string? unit, CancellationToken cancellation)
    {
        string first = Instant(ChinaTime.At(from, TimeOnly.MinValue));
        string last = Instant(ChinaTime.EndOf(to));
        (string start, string end) = TableKey.Range(key);
        string partition = TableKey.Partition(key, unit ?? Campaign);
        string filter = unit is null
            ? TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {end} and RowKey ge {first} and RowKey lt {last}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {last} and Subject eq {unit}");
        var rows = new List<AuditRow>();
        bool isCut = false;
        int calls = 0;
        await foreach (Page<AuditRow> page in tables.Audit.QueryAsync<AuditRow>(filter, cancellationToken: cancellation).AsPages())
        {
            rows.AddRange(page.Values);
            isCut = page.ContinuationToken is not null;
            if (++calls == MostCalls)
            {
                break;
            }
        }

        return (
            [.. rows.OrderByDescending(r => r.At).ThenByDescending(r => Array.IndexOf(Order, r.Action)).ThenByDescending(r => r.RowKey, StringComparer.Ordinal).Take(MostShown)],
            isCut || rows.Count > MostShown);
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);
}
