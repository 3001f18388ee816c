using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Reminders;

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
            ReminderSchedule.Next(row, settings, time.GetUtcNow()),
            row.Generation,
            row.PublishRequestedAt is not null);
    }
}
