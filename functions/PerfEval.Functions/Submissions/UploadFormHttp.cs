using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary><c>POST /u/{token}/forms/{project}</c>: a unit files a form.</summary>
public sealed class UploadFormHttp(UnitLinks links, FilingDesk desk, IOptions<PerfEvalOptions> options)
{
    /// <summary>
    /// Takes the file, as the body (its name in the query's <c>name</c>) or as the one file of a form post: 202 with the
    /// address of the outcome; 400, 404, 409 or 413 with what is wrong, and nothing changed.
    /// </summary>
    [Function(nameof(UploadFormHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}")] HttpRequest request,
        string token,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        (UploadedFile? file, Refusal? unread) = await UploadedFile.ReadAsync(request, options.Value.LargestUpload, cancellation);
        if (file is null)
        {
            return unread!.ToResult();
        }

        (SubmissionKey? taken, Refusal? refusal) = await desk.TakeAsync(
            UnitRequest.Form(link, project), file.Content, file.Name, link.Actor(), client, cancellation);
        if (taken is null)
        {
            return Linked(refusal!, token, project).ToResult();
        }

        string address = UnitAddress.Submission(token, project, taken.Revision);
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { revision = taken.Revision, status = address }, StatusCodes.Status202Accepted);
    }

    private static Refusal Linked(Refusal refusal, string token, string project)
    {
        if (refusal.Kept is not { } hash)
        {
            return refusal;
        }

        string address = UnitAddress.Refused(token, project, hash);
        return refusal with
        {
            Links = new Dictionary<string, string>(StringComparer.Ordinal) { ["page"] = address, ["marked"] = UnitAddress.Marked(address) },
        };
    }
}
