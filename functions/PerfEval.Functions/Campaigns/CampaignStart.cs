using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>Starts and wakes campaigns.</summary>
internal static class CampaignStart
{
    /// <summary>Starts the campaign's orchestration, unless it runs.</summary>
    public static Task StartAsync(DurableTaskClient client, CampaignKey campaign, CancellationToken cancellation) =>
        OrchestrationStart.StartAsync(client, nameof(CampaignOrchestrator), campaign, CampaignEvents.InstanceId(campaign), cancellation);

    /// <summary>
    /// Tells the campaign that its row has changed. The row is the truth: a wake-up that finds no instance is not an
    /// error, since whoever starts it reads the row first.
    /// </summary>
    public static async Task WakeAsync(DurableTaskClient client, CampaignKey campaign, CancellationToken cancellation)
    {
        await StartAsync(client, campaign, cancellation);
        await client.RaiseEventAsync(CampaignEvents.InstanceId(campaign), CampaignEvents.Wake, cancellation: cancellation);
    }
}
