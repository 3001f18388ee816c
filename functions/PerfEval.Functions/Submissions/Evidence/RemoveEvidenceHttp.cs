using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary><c>POST /u/{token}/forms/{project}/evidence/{id}/remove</c>: takes a supporting document back.</summary>
public sealed class RemoveEvidenceHttp(UnitLinks links, UnitPortal portal, Sessions sessions, EvidenceDesk desk)
{
    /// <summary>Leads back to the unit's page, or shows it with the reason why not.</summary>
    [Function(nameof(RemoveEvidenceHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/evidence/{id}/remove")] HttpRequest request,
        string token,
        string project,
        string id,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        Refusal? refusal = !sessions.IsGenuine(await PostedForm.ReadAsync(request, cancellation), token) ? Refusal.Stale()
            : EvidenceDesk.IsId(id) ? await desk.RemoveAsync(UnitRequest.Form(link, project), id, cancellation)
            : null;
        return refusal is null
            ? SeeOther.To(UnitPortal.Place(token, project))
            : await portal.RefuseAsync(request, token, link, project, ConsolePage.Message(refusal), refusal.Status, cancellation);
    }
}
