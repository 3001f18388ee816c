using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary><c>POST /u/{token}/forms/{project}/evidence/begin</c>: asks where to put a supporting document, straight to storage.</summary>
public sealed class BeginEvidenceHttp(UnitLinks links, Sessions sessions, EvidenceDesk desk)
{
    /// <summary>Answers with a link that is signed for this one file, and with where to say that it was put there.</summary>
    [Function(nameof(BeginEvidenceHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/evidence/begin")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        IFormCollection posted = await PostedForm.ReadAsync(request, cancellation);
        if (!sessions.IsGenuine(posted, token))
        {
            return Refusal.Stale().ToResult();
        }

        _ = long.TryParse(posted[FieldNames.Size], NumberStyles.None, CultureInfo.InvariantCulture, out long size);
        (string? id, Uri? address, Refusal? refusal) = await desk.BeginAsync(UnitRequest.Form(link, project), posted[FieldNames.Name].ToString(), size, link, cancellation);
        return refusal is not null
            ? refusal.ToResult()
            : JsonResult.Of(new { put = address!.AbsoluteUri, commit = $"{UnitAddress.Form(token, project)}/evidence/{id}/commit" }, StatusCodes.Status201Created);
    }
}
