using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/audit</c>: what was done, in order of time, page by page.</summary>
public sealed class AuditHttp(AuditLog audit)
{
    private const int Most = 500;

    /// <summary>Answers with up to <c>?limit=</c> acts, and where the next page is.</summary>
    [Function(nameof(AuditHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/audit")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        BucketPage<AuditRow> page = await audit.PageAsync(
            new CampaignKey(bureau, campaign), ListQuery.After(request.Query), ListQuery.Limit(request.Query, Most), cancellation);
        return JsonResult.Of(new
        {
            acts = page.Rows.Select(r => new
            {
                id = r.RowKey,
                at = r.At,
                actor = r.Actor,
                action = r.Action,
                subject = r.Subject,
                before = r.Before,
                after = r.After,
            }),
            next = ListQuery.Next(request, page.Next),
        });
    }
}
