using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision}</c>: what came of a submission.</summary>
public sealed class FormSubmissionHttp(SubmissionAnswer answer)
{
    /// <summary>Answers with the state, and with result, findings and changes once there are any.</summary>
    [Function(nameof(FormSubmissionHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision:int}")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new SubmissionKey(new FormKey(new CampaignKey(bureau, campaign), unit, project), revision);
        return answer.OfAsync(key, CampaignAddress.Submission(key), cancellation);
    }
}
