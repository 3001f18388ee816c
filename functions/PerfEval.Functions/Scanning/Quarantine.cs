using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Scanning;

/// <summary>Files that are not clean: who would hand one out asks here first.</summary>
public sealed partial class Quarantine(CampaignTables tables, AuditLog audit, TimeProvider time, ILogger<Quarantine> logger)
{
    // bureau, campaign, unit, and something of the unit's.
    private const int FewestParts = 4;

    /// <summary>Takes a result. One that is told again changes nothing.</summary>
    /// <returns>Whether it was about one of our files and not clean.</returns>
    internal async Task<bool> TakeAsync(ScanResult result, CancellationToken cancellation)
    {
        if (result.IsClean || Place(result.BlobUri) is not var (container, blob, campaign, unit))
        {
            return false;
        }

        DateTimeOffset at = result.At ?? time.GetUtcNow();
        string finding = result.Type ?? "unknown";
        string id = Id(container, blob);
        // The row first: it keeps the file in, the entry only tells.
        await tables.Quarantine.TryAddAsync(
            new QuarantineRow
            {
                PartitionKey = TableKey.Partition(campaign, unit),
                RowKey = id,
                Container = container,
                Blob = blob,
                Unit = unit,
                Finding = finding,
                FoundAt = at,
            },
            cancellation);
        await audit.RecordAsync(
            campaign, new AuditEntry(at, AuditLog.Program, "quarantine-file", unit, $"quarantine-{id[..16]}", null, $"{finding}: {container}/{blob}"), cancellation);
        LogNotClean(logger, container, blob, finding);
        return true;
    }

    /// <summary>Whether a unit's file must not be handed out.</summary>
    internal async Task<bool> HoldsAsync(CampaignKey campaign, string unit, string container, string blob, CancellationToken cancellation) =>
        await tables.Quarantine.FindAsync<QuarantineRow>(TableKey.Partition(campaign, unit), Id(container, blob), cancellation) is not null;

    /// <summary>A campaign's files that are not clean.</summary>
    internal Task<List<QuarantineRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Quarantine.ListAsync<QuarantineRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }

    private static string Id(string container, string blob) => TableKey.Hash($"{container}/{blob}");

    /// <summary>Container and name, and whose file it is; names are made of bureau, campaign and unit, in that order.</summary>
    private static (string Container, string Blob, CampaignKey Campaign, string Unit)? Place(Uri? address)
    {
        string[] path = Uri.UnescapeDataString(address is { IsAbsoluteUri: true } ? address.AbsolutePath : string.Empty).TrimStart('/').Split('/', 2);
        string[] parts = path.Length == 2 ? path[1].Split('/') : [];
        return parts.Length >= FewestParts && parts.Take(3).All(part => KeyText.IsValid(part, KeyText.CodeLength)) && CampaignBlobs.Containers.Contains(path[0], StringComparer.Ordinal)
            ? (path[0], path[1], new CampaignKey(parts[0], parts[1]), parts[2])
            : null;
    }

    [LoggerMessage(1203, LogLevel.Error, "The file {Container}/{Blob} is not clean: {Finding}.")]
    private static partial void LogNotClean(ILogger logger, string container, string blob, string finding);
}
