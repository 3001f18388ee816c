using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>Moves a campaign to its next phase; one that is past it stays where it is.</summary>
public sealed class EnterPhaseActivity(CampaignStore campaigns, AuditLog audit, TimeProvider time)
{
    /// <summary>Moves it.</summary>
    [Function(nameof(EnterPhaseActivity))]
    public async Task Run([ActivityTrigger] PhaseChange change, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.ChangeAsync(
            change.Campaign,
            current =>
            {
                if (current.PhaseValue() != change.From)
                {
                    return false;
                }

                current.Phase = change.To.ToString();
                current.PhaseSince = time.GetUtcNow();
                return true;
            },
            cancellation);
        if (row.PhaseValue() == change.To)
        {
            await audit.RecordAsync(change.Campaign, Acts.Entered(row, change.From), cancellation);
        }
    }
}
