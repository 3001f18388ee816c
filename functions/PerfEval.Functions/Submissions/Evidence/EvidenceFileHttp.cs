using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary><c>GET /u/{token}/forms/{project}/evidence/{id}</c>: a supporting document, for its unit.</summary>
public sealed class EvidenceFileHttp(UnitLinks links, EvidenceFiles files)
{
    /// <summary>Answers with the file.</summary>
    [Function(nameof(EvidenceFileHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/evidence/{id}")] HttpRequest request,
        string token,
        string project,
        string id,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        return link is null ? ApiProblem.UnknownLink() : await files.OfAsync(UnitRequest.Form(link, project), id, cancellation);
    }
}
