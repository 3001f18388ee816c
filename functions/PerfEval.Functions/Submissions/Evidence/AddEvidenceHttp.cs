using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary><c>POST /u/{token}/forms/{project}/evidence</c>: takes a supporting document that a page posts.</summary>
public sealed class AddEvidenceHttp(UnitLinks links, UnitPortal portal, Sessions sessions, EvidenceDesk desk)
{
    /// <summary>Leads back to the unit's page, or shows it with the reason why not.</summary>
    [Function(nameof(AddEvidenceHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/evidence")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        (UploadedFile? file, Refusal? refusal) = await UploadedFile.ReadAsync(request, EvidenceKinds.Largest, cancellation);
        if (file is not null)
        {
            refusal = sessions.IsGenuine(file.Fields, token)
                ? await desk.TakeAsync(UnitRequest.Form(link, project), file, link, cancellation)
                : Refusal.Stale();
        }

        return refusal is null
            ? SeeOther.To(UnitPortal.Place(token, project))
            : await portal.RefuseAsync(request, token, link, project, ConsolePage.Message(refusal), refusal.Status, cancellation);
    }
}
