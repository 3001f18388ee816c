using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/audit</c>: what was done, in order of time.</summary>
public sealed class AuditHttp(AuditLog audit)
{
    /// <summary>Answers with the log.</summary>
    [Function(nameof(AuditHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/audit")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        List<AuditRow> rows = await audit.ListAsync(new CampaignKey(bureau, campaign), cancellation);
        return JsonResult.Of(rows.Select(r => new
        {
            id = r.RowKey,
            at = r.At,
            actor = r.Actor,
            action = r.Action,
            subject = r.Subject,
            before = r.Before,
            after = r.After,
        }));
    }
}
