using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary><c>POST /u/{token}/forms/{project}/evidence/{id}/commit</c>: says that a supporting document was put to storage.</summary>
public sealed class CommitEvidenceHttp(UnitLinks links, Sessions sessions, EvidenceDesk desk)
{
    /// <summary>Looks at the file: 200 where it counts, else what is wrong with it, and it is gone.</summary>
    [Function(nameof(CommitEvidenceHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/evidence/{id}/commit")] HttpRequest request,
        string token,
        string project,
        string id,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        if (!sessions.IsGenuine(await PostedForm.ReadAsync(request, cancellation), token))
        {
            return Refusal.Stale().ToResult();
        }

        Refusal? refusal = EvidenceDesk.IsId(id) ? await desk.CommitAsync(UnitRequest.Form(link, project), id, cancellation) : null;
        return refusal is not null ? refusal.ToResult() : EvidenceDesk.IsId(id) ? JsonResult.Of(new { state = "stored" }) : SentFile.NotThere();
    }
}
