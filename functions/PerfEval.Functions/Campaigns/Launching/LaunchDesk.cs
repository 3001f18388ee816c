using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Launches campaigns, for the API and the wizard alike.</summary>
public sealed class LaunchDesk(CampaignStore campaigns, PlanStore plans, AuditLog audit, TimeProvider time)
{
    /// <summary>
    /// Launches the campaign. The same plan again launches nothing and is no error: it finds the campaign, and finishes
    /// what an earlier attempt did not.
    /// </summary>
    /// <param name="launch">The plan.</param>
    /// <param name="actor">Who launches it, for the audit log.</param>
    /// <param name="client">Starts its orchestration.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>Why not, where its id is taken by another plan.</returns>
    internal async Task<Refusal?> LaunchAsync(LaunchPlan launch, string actor, DurableTaskClient client, CancellationToken cancellation)
    {
        var key = new CampaignKey(launch.Plan.Bureau, launch.Plan.Campaign);
        string hash = launch.Hash();
        if (await campaigns.FindAsync(key, cancellation) is { } existing && existing.PlanHash != hash)
        {
            return Taken(key);
        }

        // Blobs first: the row says that they are there. A repeat after a stop finds both and starts what did not start.
        int chunks = await plans.WriteAsync(launch, hash, cancellation);
        await campaigns.TryAddAsync(Row(launch.Plan, hash, actor, chunks), cancellation);
        CampaignRow row = await campaigns.GetAsync(key, cancellation);
        if (row.PlanHash != hash)
        {
            return Taken(key);
        }

        await audit.RecordAsync(key, Acts.Launched(row), cancellation);
        if (row.PhaseValue() != CampaignPhase.Published)
        {
            await CampaignStart.StartAsync(client, key, cancellation);
        }

        return null;
    }

    /// <summary>The refusal of an id that another plan has.</summary>
    internal static Refusal Taken(CampaignKey key) => Refusal.Of(
        StatusCodes.Status409Conflict,
        "campaign-exists",
        "campaign",
        key.Campaign,
        $"编码为“{key.Campaign}”的绩效自评工作已经启动，且方案不同；请换一个编码。",
        $"A campaign \"{key.Campaign}\" has been launched already, by a different plan; another id is accepted.");

    private CampaignRow Row(CampaignPlan plan, string hash, string actor, int chunks)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new CampaignRow
        {
            PartitionKey = plan.Bureau,
            RowKey = plan.Campaign,
            Phase = nameof(CampaignPhase.Launched),
            PhaseSince = now,
            Settings = StoredJson.Text(CampaignSettings.Of(plan)),
            PlanHash = hash,
            LaunchedAt = now,
            LaunchedBy = actor,
            Chunks = chunks,
            Units = plan.Units.Count,
            Forms = plan.Units.Sum(u => u.Forms.Count),
        };
    }
}
