using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Scanning;

/// <summary>
/// <c>GET /api/campaigns/{bureau}/{campaign}/quarantine</c>: what a person must look at: work that was given up after
/// repeated attempts, and files that a scan did not find clean.
/// </summary>
public sealed class QuarantineHttp(CampaignStore campaigns, PendingStore pending, Quarantine quarantine)
{
    /// <summary>Answers with both.</summary>
    [Function(nameof(QuarantineHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/quarantine")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        List<PendingRow> work = await pending.ListAsync(key, cancellation);
        List<QuarantineRow> files = await quarantine.ListAsync(key, cancellation);
        return JsonResult.Of(new
        {
            work = work.Where(w => w.Quarantined)
                .Select(w => new { id = w.RowKey, kind = w.Kind, unit = w.Unit, project = w.Project, revision = w.Revision, since = w.Since, attempts = w.Attempts }),
            files = files.Select(f => new { unit = f.Unit, file = $"{f.Container}/{f.Blob}", finding = f.Finding, at = f.FoundAt }),
        });
    }
}
