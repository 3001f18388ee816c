using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// Begins the publication that was asked for, unless the ranking has changed since it was signed: then the request is
/// withdrawn, and the new generation waits to be signed.
/// </summary>
public sealed class BeginPublishingActivity(CampaignStore campaigns, AuditLog audit, TimeProvider time)
{
    /// <summary>Begins it.</summary>
    [Function(nameof(BeginPublishingActivity))]
    public async Task Run([ActivityTrigger] CampaignKey campaign, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.GetAsync(campaign, cancellation);

        // Whoever asked may have been cut off before these were recorded.
        await audit.RecordAsync(campaign, Acts.SignedOff(row), cancellation);
        await audit.RecordAsync(campaign, Acts.PublicationRequested(row), cancellation);
        if (IsWanted(row) && row.SignedGeneration != row.Generation)
        {
            await audit.RecordAsync(campaign, Acts.PublicationDropped(row), cancellation);
        }

        row = await campaigns.ChangeAsync(campaign, Begin, cancellation);
        if (row.PhaseValue() == CampaignPhase.Publishing)
        {
            await audit.RecordAsync(campaign, Acts.Entered(row, CampaignPhase.AwaitingSignOff), cancellation);
        }
    }

    private static bool IsWanted(CampaignRow row) => row.PhaseValue() == CampaignPhase.AwaitingSignOff && row.PublishRequestedAt is not null;

    private bool Begin(CampaignRow row)
    {
        if (!IsWanted(row))
        {
            return false;
        }

        if (row.SignedGeneration == row.Generation)
        {
            row.Phase = nameof(CampaignPhase.Publishing);
            row.PhaseSince = time.GetUtcNow();
        }
        else
        {
            row.PublishRequestedAt = null;
        }

        return true;
    }
}
