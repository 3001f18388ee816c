using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Submissions table.</summary>
public sealed class SubmissionStore(CampaignTables tables)
{
    internal Task<bool> TryAddAsync(SubmissionKey key, SubmissionRow row, CancellationToken cancellation)
    {
        row.PartitionKey = Partition(key.Form);
        row.RowKey = TableKey.Padded(key.Revision);
        return tables.Submissions.TryAddAsync(row, cancellation);
    }

    internal Task<SubmissionRow?> FindAsync(SubmissionKey key, CancellationToken cancellation) =>
        tables.Submissions.FindAsync<SubmissionRow>(Partition(key.Form), TableKey.Padded(key.Revision), cancellation);

    internal Task<SubmissionRow> ChangeAsync(
        SubmissionKey key, Func<SubmissionRow, bool> change, CancellationToken cancellation, SubmissionRow? known = null) =>
        tables.Submissions.ChangeAsync(Partition(key.Form), TableKey.Padded(key.Revision), change, cancellation, known);

    /// <summary>All submissions of a form, the first revision first.</summary>
    internal Task<List<SubmissionRow>> ListAsync(FormKey form, CancellationToken cancellation) =>
        tables.Submissions.ListAsync<SubmissionRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(form)}"), cancellation);

    private static string Partition(FormKey form) =>
        TableKey.Join(form.Campaign.Bureau, form.Campaign.Campaign, form.Unit, form.Project);
}
