using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/submissions/{revision}</c>: what came of a submission.</summary>
public sealed class SubmissionStatusHttp(UnitLinks links, SubmissionStore submissions, CampaignBlobs blobs)
{
    /// <summary>Answers with the state, and with the result once there is one.</summary>
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
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        SubmissionRow? row = await submissions.FindAsync(new SubmissionKey(UnitRequest.Form(link, project), revision), cancellation);
        if (row is null)
        {
            return ApiProblem.Of(
                StatusCodes.Status404NotFound, "unknown-submission", "revision", revision.ToString(System.Globalization.CultureInfo.InvariantCulture), "没有这次报送。", "There is no such submission.");
        }

        JsonNode? result = row.ResultBlob is null ? null : JsonNode.Parse(await blobs.Submissions.ReadAsync(row.ResultBlob, cancellation));
        return JsonResult.Of(new
        {
            revision,
            receivedAt = row.ReceivedAt,
            fileName = row.FileName,
            state = row.EvaluatedAt is null ? "evaluating" : "evaluated",
            result,
        });
    }
}
