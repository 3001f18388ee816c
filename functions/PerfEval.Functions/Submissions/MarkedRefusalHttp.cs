using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/refused/{hash}/marked.xlsx</c>: a refused file with the places marked.</summary>
public sealed class MarkedRefusalHttp(UnitLinks links, MarkedCopies copies)
{
    /// <summary>Answers with the workbook.</summary>
    [Function(nameof(MarkedRefusalHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/refused/{hash}/marked.xlsx")] HttpRequest request,
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

        return RefusalStore.IsHash(hash) && await copies.OfRefusalAsync(UnitRequest.Form(link, project), hash, cancellation) is { } copy
            ? copy.ToResult()
            : SentFile.NotThere();
    }
}
