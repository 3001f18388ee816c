using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using PerfEval.Embedded.Storage;
using PerfEval.Functions.Storage;

namespace PerfEval.Scenarios.Support;

/// <summary>Everything that an installation keeps: rows, blobs and mails, a line each, in a fixed order.</summary>
internal static class Snapshot
{
    // The service's own, which change with every write although nothing else does.
    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    /// <summary>Takes it.</summary>
    /// <param name="storage">The tables and blobs.</param>
    /// <param name="outbox">The folder of mails.</param>
    /// <param name="without">Columns that are left out.</param>
    public static async Task<IReadOnlyList<string>> TakeAsync(EmbeddedStorage storage, string outbox, params string[] without)
    {
        var lines = new List<string>();
        foreach (string table in CampaignTables.Names)
        {
            lines.AddRange((await RowsAsync(storage, table)).Select(row => Line(table, row, without)));
        }

        foreach (string container in CampaignBlobs.Containers)
        {
            await foreach (BlobItem blob in storage.Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                BlobDownloadResult content = await storage.Blobs.GetBlobContainerClient(container).GetBlobClient(blob.Name).DownloadContentAsync();
                lines.Add($"{container}/{blob.Name} {Convert.ToHexStringLower(SHA256.HashData(content.Content))}");
            }
        }

        lines.AddRange(Mails(outbox).Select(mail => $"outbox/{mail}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>The rows of a table, in the order of their keys.</summary>
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(EmbeddedStorage storage, string table)
    {
        var rows = new List<TableEntity>();
        await foreach (TableEntity row in storage.Tables.GetTableClient(table).QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The names of the mails in a folder; a mail that is still being written is none.</summary>
    public static IReadOnlyList<string> Mails(string outbox) => Directory.Exists(outbox)
        ? [.. Directory.EnumerateFiles(outbox, "*.eml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]
        : [];

    private static string Line(string table, TableEntity row, string[] without)
    {
        IEnumerable<string> columns = row
            .Where(column => !OfTheService.Contains(column.Key) && !without.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}"));
        return $"{table} {string.Join("; ", columns)}";
    }
}
