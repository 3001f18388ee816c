using System.Globalization;
using Azure.Data.Tables;
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
                RowKey = TableKey.Join(entry.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture), entry.ActionId),
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
}
