using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/submissions/{revision}/file</c>: what the unit sent, as it sent it.</summary>
public sealed class SubmissionFileHttp(UnitLinks links, SubmissionStore submissions, CampaignBlobs blobs, Quarantine quarantine)
{
    /// <summary>Answers with the file.</summary>
    [Function(nameof(SubmissionFileHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/submissions/{revision:int}/file")] HttpRequest request,
        string token,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        var key = new SubmissionKey(UnitRequest.Form(link, project), revision);
        return await submissions.FindAsync(key, cancellation) is { } row
            ? await SentFile.OfAsync(blobs, quarantine, key.Form, row.FileBlob, row.FileName, cancellation)
            : SentFile.NotThere(key);
    }
}
