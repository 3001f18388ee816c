using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>The Evidence table.</summary>
public sealed class EvidenceStore(CampaignTables tables)
{
    internal Task<bool> TryAddAsync(FormKey form, string id, EvidenceRow row, CancellationToken cancellation)
    {
        (row.PartitionKey, row.RowKey) = (Partition(form), id);
        return tables.Evidence.TryAddAsync(row, cancellation);
    }

    internal Task<EvidenceRow?> FindAsync(FormKey form, string id, CancellationToken cancellation) =>
        tables.Evidence.FindAsync<EvidenceRow>(Partition(form), id, cancellation);

    internal Task<EvidenceRow> ChangeAsync(FormKey form, string id, Func<EvidenceRow, bool> change, CancellationToken cancellation) =>
        tables.Evidence.ChangeAsync(Partition(form), id, change, cancellation);

    internal async Task RemoveAsync(EvidenceRow row, CancellationToken cancellation) =>
        await tables.Evidence.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);

    /// <summary>Every row of a form, also of what never came or was taken back.</summary>
    internal Task<List<EvidenceRow>> AllAsync(FormKey form, CancellationToken cancellation) =>
        tables.Evidence.ListAsync<EvidenceRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(form)}"), cancellation);

    /// <summary>A form's supporting documents, the first first.</summary>
    internal async Task<IReadOnlyList<EvidenceRow>> ListAsync(FormKey form, CancellationToken cancellation) =>
        [.. (await AllAsync(form, cancellation)).Where(r => r is { Stored: true, Removed: false }).OrderBy(r => r.AddedAt)];

    private static string Partition(FormKey form) =>
        TableKey.Join(form.Campaign.Bureau, form.Campaign.Campaign, form.Unit, form.Project);
}
