using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>The Campaigns table.</summary>
public sealed class CampaignStore(CampaignTables tables)
{
    internal Task<bool> TryAddAsync(CampaignRow row, CancellationToken cancellation) => tables.Campaigns.TryAddAsync(row, cancellation);

    internal Task<CampaignRow?> FindAsync(CampaignKey key, CancellationToken cancellation) =>
        tables.Campaigns.FindAsync<CampaignRow>(key.Bureau, key.Campaign, cancellation);

    internal async Task<CampaignRow> GetAsync(CampaignKey key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) ?? throw new InvalidOperationException($"There is no campaign {key}.");

    internal Task<CampaignRow> ChangeAsync(CampaignKey key, Func<CampaignRow, bool> change, CancellationToken cancellation) =>
        tables.Campaigns.ChangeAsync(key.Bureau, key.Campaign, change, cancellation);

    /// <summary>All campaigns, of every bureau.</summary>
    internal Task<List<CampaignRow>> ListAsync(CancellationToken cancellation) => tables.Campaigns.ListAsync<CampaignRow>(string.Empty, cancellation);

    /// <summary>All campaigns that are not published yet, of every bureau.</summary>
    internal Task<List<CampaignRow>> ListUnfinishedAsync(CancellationToken cancellation) =>
        tables.Campaigns.ListAsync<CampaignRow>(TableClient.CreateQueryFilter($"Phase ne {nameof(CampaignPhase.Published)}"), cancellation);
}
