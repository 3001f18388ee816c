using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/refused/{hash}/file</c>: a refused file, as the unit sent it.</summary>
public sealed class RefusedFileHttp(UnitLinks links, RefusalStore refusals, CampaignBlobs blobs, Quarantine quarantine)
{
    /// <summary>Answers with the file.</summary>
    [Function(nameof(RefusedFileHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/refused/{hash}/file")] HttpRequest request,
        string token,
        string project,
        string hash,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        FormKey form = UnitRequest.Form(link, project);
        return RefusalStore.IsHash(hash) && await refusals.FindAsync(form, hash, cancellation) is { } row
            ? await SentFile.OfAsync(blobs, quarantine, form, CampaignBlobs.RefusedFile(form, hash), row.FileName, cancellation)
            : SentFile.NotThere();
    }
}
