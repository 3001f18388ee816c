using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/audit/verify</c>: whether the audit log is what was sealed.</summary>
public sealed class VerifyAuditHttp(CampaignStore campaigns, AuditSeals seals)
{
    /// <summary>Answers with the verdict.</summary>
    [Function(nameof(VerifyAuditHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/audit/verify")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new CampaignKey(bureau, campaign);
        return await campaigns.FindAsync(key, cancellation) is null
            ? Refusal.UnknownCampaign(key).ToResult()
            : JsonResult.Of(await seals.VerifyAsync(key, cancellation));
    }
}
