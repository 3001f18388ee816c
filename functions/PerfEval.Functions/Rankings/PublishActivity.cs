using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;

namespace PerfEval.Functions.Rankings;

/// <summary>Publishes the signed generation of the ranking.</summary>
public sealed class PublishActivity(CampaignStore campaigns, AuditLog audit, TimeProvider time)
{
    /// <summary>Publishes it.</summary>
    [Function(nameof(PublishActivity))]
    public async Task Run([ActivityTrigger] CampaignKey campaign, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.ChangeAsync(
            campaign,
            current =>
            {
                if (current.PublishedAt is not null)
                {
                    return false;
                }

                current.PublishedAt = time.GetUtcNow();
                return true;
            },
            cancellation);
        string generation = row.SignedGeneration.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await audit.RecordAsync(
            campaign,
            new AuditEntry(row.PublishedAt!.Value, AuditLog.Program, "publish", AuditLog.Campaign, $"publish-{generation}", null, generation),
            cancellation);
    }
}
