using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Submissions.Evidence;

namespace PerfEval.Functions.Reviews;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/evidence/{id}</c>: a supporting document, for the bureau.</summary>
public sealed class FormEvidenceHttp(EvidenceFiles files)
{
    /// <summary>Answers with the file.</summary>
    [Function(nameof(FormEvidenceHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/evidence/{id}")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        string id,
        CancellationToken cancellation)
    {
        _ = request;
        return files.OfAsync(new FormKey(new CampaignKey(bureau, campaign), unit, project), id, cancellation);
    }
}
