using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/submissions/{revision}</c>: what came of a submission.</summary>
public sealed class SubmissionStatusHttp(UnitLinks links, SubmissionAnswer answer)
{
    /// <summary>Answers with the state, and with result, findings and changes once there are any.</summary>
    [Function(nameof(SubmissionStatusHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/submissions/{revision:int}")] HttpRequest request,
        string token,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        return link is null
            ? ApiProblem.UnknownLink()
            : await answer.OfAsync(
                new SubmissionKey(UnitRequest.Form(link, project), revision), UnitAddress.Submission(token, project, revision), cancellation);
    }
}
