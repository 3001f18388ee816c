using System.Security.Cryptography;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Refusals table, and the files that belong to it.</summary>
public sealed class RefusalStore(CampaignTables tables, CampaignBlobs blobs)
{
    // Who tries more often than this on one form needs a person, not another copy.
    private const int MostOfAForm = 50;

    /// <summary>Keeps a refused file with what is wrong with it: file, findings, row, in that order. A repeat changes nothing.</summary>
    /// <returns>The hash that names it, or <see langword="null"/> where the form has too many already.</returns>
    internal async Task<string?> KeepAsync(
        FormKey form, byte[] file, RefusalRow row, IReadOnlyList<StoredFinding> findings, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        if (await FindAsync(form, hash, cancellation) is not null)
        {
            return hash;
        }

        if ((await ListAsync(form, cancellation)).Count >= MostOfAForm)
        {
            return null;
        }

        await blobs.Submissions.WriteOnceAsync(CampaignBlobs.RefusedFile(form, hash), file, "application/octet-stream", cancellation);
        await blobs.Submissions.WriteOnceAsync(CampaignBlobs.RefusedFindings(form, hash), StoredJson.Bytes(findings), "application/json", cancellation);
        (row.PartitionKey, row.RowKey) = (Partition(form), hash);
        (row.Hash, row.Size) = (hash, file.Length);
        await tables.Refusals.TryAddAsync(row, cancellation);
        return hash;
    }

    internal Task<RefusalRow?> FindAsync(FormKey form, string hash, CancellationToken cancellation) =>
        tables.Refusals.FindAsync<RefusalRow>(Partition(form), hash, cancellation);

    /// <summary>Whether a text can name a refused file.</summary>
    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What was refused of a form, in no particular order.</summary>
    internal Task<List<RefusalRow>> ListAsync(FormKey form, CancellationToken cancellation) =>
        tables.Refusals.ListAsync<RefusalRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(form)}"), cancellation, MostOfAForm);

    internal async Task<IReadOnlyList<StoredFinding>> FindingsAsync(FormKey form, string hash, CancellationToken cancellation) =>
        StoredJson.Read<StoredFinding[]>(await blobs.Submissions.ReadAsync(CampaignBlobs.RefusedFindings(form, hash), cancellation));

    private static string Partition(FormKey form) =>
        TableKey.Join(form.Campaign.Bureau, form.Campaign.Campaign, form.Unit, form.Project);
}
