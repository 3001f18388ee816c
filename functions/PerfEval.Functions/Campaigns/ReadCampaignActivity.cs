using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Campaigns;

/// <summary>Reads the campaign's row for its orchestration.</summary>
public sealed class ReadCampaignActivity(CampaignStore campaigns, TimeProvider time)
{
    /// <summary>Reads.</summary>
    [Function(nameof(ReadCampaignActivity))]
    public async Task<CampaignSituation> Run([ActivityTrigger] CampaignKey campaign, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.GetAsync(campaign, cancellation);
        CampaignSettings settings = row.SettingsValue();
        return new CampaignSituation(
            row.PhaseValue(),
            row.Chunks,
            settings.Dates,
            NextRound(settings, row.RemindersDone),
            row.Generation,
            row.PublishRequestedAt is not null);
    }

    /// <summary>The newest of the rounds that are due, so that a long stop is followed by one reminder; else the next one.</summary>
    private ReminderRound? NextRound(CampaignSettings settings, int done)
    {
        DateTimeOffset now = time.GetUtcNow();
        var left = settings.Rounds().Where(r => r.Number > done).ToList();
        return left.LastOrDefault(r => r.At <= now) ?? left.FirstOrDefault();
    }
}
