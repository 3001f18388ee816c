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

        int limit = options.Value.LargestUpload;
        UploadedFile? file = await UploadedFile.ReadAsync(request, limit, cancellation);
        if (file is null)
        {
            return Refusal.TooLarge(request, limit).ToResult();
        }

        (SubmissionKey? taken, Refusal? refusal) = await desk.TakeAsync(
            UnitRequest.Form(link, project), file.Content, file.Name, $"link-{link.RowKey[..16]}", client, cancellation);
        if (taken is null)
        {
            return refusal!.ToResult();
        }

        string address = $"/u/{token}/forms/{project}/submissions/{taken.Revision}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { revision = taken.Revision, status = address }, StatusCodes.Status202Accepted);
    }
}
