using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions.Online;

/// <summary><c>POST /u/{token}/forms/{project}/fill/discard</c>: the unit's contact drops the draft.</summary>
public sealed class DiscardDraftHttp(UnitLinks links, Sessions sessions, OnlineDesk desk)
{
    /// <summary>Leads to the page as it begins anew, or shows it with the reason why the draft is still there.</summary>
    [Function(nameof(DiscardDraftHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/fill/discard")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        if (await desk.FindAsync(link, project, cancellation) is not { } work)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        IFormCollection posted = await PostedForm.ReadAsync(request, cancellation);
        Refusal? refusal = !sessions.IsGenuine(posted, token) ? Refusal.Stale()
            : await desk.TryDropAsync(work.Key, PostedNumber.Of(posted[OnlineFields.Version]) ?? 0, cancellation) ? null
            : await desk.ConflictAsync(work.Key, cancellation);
        return refusal is null
            ? SeeOther.To(OnlineDesk.Address(token, project))
            : await desk.ShowAsync(request, token, link, work, work.Fields, work.Draft?.Version ?? 0, refusal, cancellation);
    }
}
