using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>Plans in blobs: as posted, and in chunks.</summary>
public sealed class PlanStore(CampaignBlobs blobs, CampaignStore campaigns)
{
    /// <summary>Writes the plan and its chunks. Returns how many chunks there are.</summary>
    internal async Task<int> WriteAsync(CampaignPlan plan, byte[] posted, string hash, CancellationToken cancellation)
    {
        var key = new CampaignKey(plan.Bureau, plan.Campaign);
        await blobs.Plans.WriteOnceAsync(CampaignBlobs.Plan(key, hash), posted, "application/json", cancellation);
        int chunks = 0;
        foreach (PlannedUnit[] units in plan.Units.Chunk(PlanChunk.MostUnits))
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
