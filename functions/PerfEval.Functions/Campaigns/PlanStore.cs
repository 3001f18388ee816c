using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>Plans in blobs: as posted, and in chunks.</summary>
public sealed class PlanStore(CampaignBlobs blobs, CampaignStore campaigns)
{
    /// <summary>Writes the plan as posted and its chunks. Returns how many chunks there are.</summary>
    internal async Task<int> WriteAsync(LaunchPlan launch, string hash, CancellationToken cancellation)
    {
        var key = new CampaignKey(launch.Plan.Bureau, launch.Plan.Campaign);
        await blobs.Plans.WriteOnceAsync(CampaignBlobs.Plan(key, hash), launch.Posted, "application/json", cancellation);
        if (launch.Roster is { } roster)
        {
            await blobs.Plans.WriteOnceAsync(CampaignBlobs.Roster(key, hash, roster.Ending), roster.Content, "application/octet-stream", cancellation);
        }

        int chunks = 0;
        foreach (PlannedUnit[] units in launch.Plan.Units.Chunk(PlanChunk.MostUnits))
        {
            await blobs.Plans.WriteOnceAsync(CampaignBlobs.Chunk(key, hash, chunks), StoredJson.Bytes(new PlanChunk(units)), "application/json", cancellation);
            chunks++;
        }

        return chunks;
    }

    internal async Task<IReadOnlyList<PlannedUnit>> ReadAsync(ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.GetAsync(chunk.Campaign, cancellation);
        byte[] json = await blobs.Plans.ReadAsync(CampaignBlobs.Chunk(chunk.Campaign, row.PlanHash, chunk.Chunk), cancellation);
        return StoredJson.Read<PlanChunk>(json).Units;
    }
}
