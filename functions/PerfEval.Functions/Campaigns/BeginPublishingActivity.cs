using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// Begins the publication that was asked for, unless the ranking has changed since it was signed: then the request is
/// withdrawn, and the new generation waits to be signed.
/// </summary>
public sealed class BeginPublishingActivity(CampaignStore campaigns, TimeProvider time)
{
    /// <summary>Begins it.</summary>
    [Function(nameof(BeginPublishingActivity))]
    public Task Run([ActivityTrigger] CampaignKey campaign, CancellationToken cancellation) =>
        campaigns.ChangeAsync(
            campaign,
            row =>
            {
                if (row.PhaseValue() != CampaignPhase.AwaitingSignOff || row.PublishRequestedAt is null)
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
            },
            cancellation);
}
