using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Submissions;

/// <summary>Starts everything in a campaign that waits to be worked on, and says how much does.</summary>
public sealed class StartOutstandingActivity(PendingStore pending, PendingFacts facts)
{
    /// <summary>Starts them. Returns how many are not done yet; those that were given up don't count.</summary>
    [Function(nameof(StartOutstandingActivity))]
    public async Task<int> Run([ActivityTrigger] CampaignKey campaign, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        int waiting = 0;
        foreach (PendingRow row in await pending.ListAsync(campaign, cancellation))
        {
            // Without its fact nobody counts on the work: the sweep clears it away.
            if (!row.Quarantined && await facts.AreThereAsync(row, cancellation))
            {
                await PendingWork.StartAsync(client, row.KindValue(), row.Key(), cancellation);
                waiting++;
            }
        }

        return waiting;
    }
}
