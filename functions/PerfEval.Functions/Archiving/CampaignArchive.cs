using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Archiving;

/// <summary>
/// Everything of one campaign in one .zip, readable without this program: every table as lines of JSON, every blob as it is
/// (forms as issued and filed, evidence, reports, seals of the audit log), and a table of contents with their hashes. The same
/// campaign makes the same bytes.
/// </summary>
public sealed class CampaignArchive(TableServiceClient tables, BlobServiceClient blobs)
{
    /// <summary>The format's number.</summary>
    public const int Format = 1;

    // Links let people in; the index is made from the forms, and anew where it is lost; drafts are no campaign yet.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "Links", "FormIndex", "Drafts" };

    // Nothing in an archive may depend on when it was made.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Contents = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>The campaigns that are there, as <c>bureau/campaign</c>.</summary>
    public async Task<IReadOnlyList<CampaignKey>> ListAsync(CancellationToken cancellation) =>
        [.. (await new CampaignStore(new CampaignTables(tables)).ListAsync(cancellation)).Select(row => row.Key())];

    /// <summary>Writes the archive.</summary>
    /// <exception cref="ArchiveException">There is no such campaign.</exception>
    public async Task<ArchiveContents> WriteAsync(CampaignKey key, Stream target, CancellationToken cancellation)
    {
        CampaignRow campaign = await new CampaignStore(new CampaignTables(tables)).FindAsync(key, cancellation)
            ?? throw new ArchiveException($"没有 {key} 这项自评工作。 / There is no campaign {key}.");
        var files = new List<ArchivedFile>();
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var submissions = new List<string>();
        // Scores are kept by submission, so they come after the submissions.
        foreach (string table in CampaignTables.Names.Where(name => !LeftOut.Contains(name)).OrderBy(name => name == "Scores").ThenBy(name => name, StringComparer.Ordinal))
        {
            files.Add(table == "Scores"
                ? await ScoresAsync(zip, submissions, cancellation)
                : await TableAsync(zip, table, Filter(table, key), submissions, cancellation));
        }

        foreach (string container in CampaignBlobs.Containers.Order(StringComparer.Ordinal))
        {
            files.AddRange(await BlobsAsync(zip, container, key, cancellation));
        }

        var contents = new ArchiveContents(Format, key.Bureau, key.Campaign, campaign.SettingsValue().Title, campaign.Phase, files);
        using Stream entry = Entry(zip, ArchiveContents.FileName).Open();
        await JsonSerializer.SerializeAsync(entry, contents, Contents, cancellation);
        return contents;
    }

    /// <summary>Compares an archive with its table of contents.</summary>
    /// <exception cref="ArchiveException">It is not whole.</exception>
    public static ArchiveContents Verify(Stream archive)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            using Stream list = Find(zip, ArchiveContents.FileName).Open();
            ArchiveContents contents = JsonSerializer.Deserialize<ArchiveContents>(list, Contents) ?? throw new InvalidDataException(ArchiveContents.FileName);
            foreach (ArchivedFile file in contents.Files)
            {
                using Stream entry = Find(zip, file.Path).Open();
                if (Convert.ToHexStringLower(SHA256.HashData(entry)) != file.Sha256)
                {
                    throw new InvalidDataException(file.Path);
                }
            }

            return zip.Entries.Count == contents.Files.Count + 1 ? contents : throw new InvalidDataException("entries");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new ArchiveException($"档案不完整：{e.Message} / The archive is not whole: {e.Message}", e);
        }
    }

    private static string Filter(string table, CampaignKey key)
    {
        if (table == "Campaigns")
        {
            return TableClient.CreateQueryFilter($"PartitionKey eq {key.Bureau} and RowKey eq {key.Campaign}");
        }

        // Every other table's partitions begin with bureau and campaign; no part of a key holds "~".
        string all = TableKey.Partition(key);
        (string from, string to) = TableKey.RowRange(all);
        return TableClient.CreateQueryFilter($"PartitionKey eq {all} or (PartitionKey ge {from} and PartitionKey lt {to})");
    }

    private async Task<ArchivedFile> TableAsync(ZipArchive zip, string table, string filter, List<string> submissions, CancellationToken cancellation)
    {
        await using var file = new ArchiveEntry(zip, $"tables/{table}.jsonl");
        await foreach (TableEntity row in tables.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            await file.WriteAsync(Line(row), cancellation);
            if (row.GetString("SubmissionId") is { } id)
            {
                submissions.Add(id);
            }
        }

        return file.Finish(isTable: true);
    }

    private async Task<ArchivedFile> ScoresAsync(ZipArchive zip, List<string> submissions, CancellationToken cancellation)
    {
        await using var file = new ArchiveEntry(zip, "tables/Scores.jsonl");
        foreach (string submission in submissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await foreach (TableEntity row in tables.GetTableClient("Scores").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {submission}"), cancellationToken: cancellation))
            {
                await file.WriteAsync(Line(row), cancellation);
            }
        }

        return file.Finish(isTable: true);
    }

    private async Task<List<ArchivedFile>> BlobsAsync(ZipArchive zip, string container, CampaignKey key, CancellationToken cancellation)
    {
        BlobContainerClient client = blobs.GetBlobContainerClient(container);
        var names = new List<string>();
        await foreach (BlobItem blob in client.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{key.Bureau}/{key.Campaign}/" }, cancellation))
        {
            names.Add(blob.Name);
        }

        var files = new List<ArchivedFile>();
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            await using var file = new ArchiveEntry(zip, $"blobs/{container}/{name}");
            await file.WriteAsync(await client.ReadAsync(name, cancellation), cancellation);
            files.Add(file.Finish(isTable: false));
        }

        return files;
    }

    private static byte[] Line(TableEntity row)
    {
        // The service's own columns say when a row was copied, not what it says.
        var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal)
            .ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal);
        return [.. JsonSerializer.SerializeToUtf8Bytes(columns, Lines), (byte)'\n'];
    }

    private static ZipArchiveEntry Find(ZipArchive zip, string path) => zip.GetEntry(path) ?? throw new InvalidDataException(path);

    internal static ZipArchiveEntry Entry(ZipArchive zip, string path)
    {
        ZipArchiveEntry entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry;
    }
}
