using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/submissions/{revision}/marked.xlsx</c>: the unit's own file with the places marked.</summary>
public sealed class MarkedSubmissionHttp(UnitLinks links, MarkedCopies copies)
{
    /// <summary>Answers with the workbook; with the list of what was found where the file is none that can be marked.</summary>
    [Function(nameof(MarkedSubmissionHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/submissions/{revision:int}/marked.xlsx")] HttpRequest request,
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
        return await copies.OfSubmissionAsync(key, cancellation) is { } copy ? copy.ToResult() : SentFile.NotThere(key);
    }
}
