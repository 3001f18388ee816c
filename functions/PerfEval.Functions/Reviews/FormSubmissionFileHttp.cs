using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision}/file</c>: what the unit sent, for the bureau.</summary>
public sealed class FormSubmissionFileHttp(SubmissionStore submissions, CampaignBlobs blobs, Quarantine quarantine)
{
    /// <summary>Answers with the file.</summary>
    [Function(nameof(FormSubmissionFileHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/submissions/{revision:int}/file")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new SubmissionKey(new FormKey(new CampaignKey(bureau, campaign), unit, project), revision);
        return await submissions.FindAsync(key, cancellation) is { } row
            ? await SentFile.OfAsync(blobs, quarantine, key.Form, row.FileBlob, row.FileName, cancellation)
            : SentFile.NotThere(key);
    }
}
