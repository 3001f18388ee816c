using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Rankings;

/// <summary>Ranks a campaign's units. Where nothing has changed since the newest generation, that one stays.</summary>
public sealed class RankActivity(RankingOffice office)
{
    /// <summary>Ranks them.</summary>
    [Function(nameof(RankActivity))]
    public Task Run([ActivityTrigger] CampaignKey campaign, CancellationToken cancellation) => office.RankAsync(campaign, cancellation);
}
