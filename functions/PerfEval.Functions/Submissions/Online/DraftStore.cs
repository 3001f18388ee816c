using Azure;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Online;

/// <summary>The FormDrafts table.</summary>
public sealed class DraftStore(CampaignTables tables)
{
    private const int NotFound = 404;
    private const int PreconditionFailed = 412;

    internal Task<DraftRow?> FindAsync(FormKey form, CancellationToken cancellation) =>
        tables.FormDrafts.FindAsync<DraftRow>(Partition(form), form.Project, cancellation);

    /// <summary>Saves a draft in the place of the version that it was made from.</summary>
    /// <returns><see langword="false"/> where that is no longer the one that is there: nothing was saved.</returns>
    internal async Task<bool> TrySaveAsync(FormKey form, DraftRow draft, int from, CancellationToken cancellation)
    {
        (draft.PartitionKey, draft.RowKey, draft.Version) = (Partition(form), form.Project, from + 1);
        if (from == 0)
        {
            return await tables.FormDrafts.TryAddAsync(draft, cancellation);
        }

        if (await FindAsync(form, cancellation) is not { } there || there.Version != from)
        {
            return false;
        }

        try
        {
            await tables.FormDrafts.UpdateEntityAsync(draft, there.ETag, Azure.Data.Tables.TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            return false;
        }
    }

    /// <summary>Drops a draft, unless it has been saved again since.</summary>
    /// <returns>Whether it is gone.</returns>
    internal async Task<bool> TryDropAsync(FormKey form, int version, CancellationToken cancellation)
    {
        if (await FindAsync(form, cancellation) is not { } there)
        {
            return true;
        }

        if (there.Version != version)
        {
            return false;
        }

        try
        {
            await tables.FormDrafts.DeleteEntityAsync(there.PartitionKey, there.RowKey, there.ETag, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            return e.Status == NotFound;
        }
    }

    private static string Partition(FormKey form) => TableKey.Join(form.Campaign.Bureau, form.Campaign.Campaign, form.Unit);
}
