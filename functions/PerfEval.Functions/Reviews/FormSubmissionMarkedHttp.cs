using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision}/marked.xlsx</c>: the unit's file with the places marked, for the bureau.</summary>
public sealed class FormSubmissionMarkedHttp(MarkedCopies copies)
{
    /// <summary>Answers with the workbook, as the unit gets it.</summary>
    [Function(nameof(FormSubmissionMarkedHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision:int}/marked.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new SubmissionKey(new FormKey(new CampaignKey(bureau, campaign), unit, project), revision);
        return await copies.OfSubmissionAsync(key, cancellation) is { } copy ? copy.ToResult() : SentFile.NotThere(key);
    }
}
