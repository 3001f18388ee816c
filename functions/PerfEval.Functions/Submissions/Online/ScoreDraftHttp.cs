using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions.Online;

/// <summary><c>POST /u/{token}/forms/{project}/fill/score</c>: the page as it would be with what is typed; changes nothing.</summary>
public sealed class ScoreDraftHttp(UnitLinks links, Sessions sessions, OnlineDesk desk)
{
    /// <summary>Answers with the page, of which the script takes the parts that show the score.</summary>
    [Function(nameof(ScoreDraftHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/fill/score")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, project, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        if (await desk.FindAsync(link, project, cancellation) is not { } work)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        IFormCollection posted = await PostedForm.ReadAsync(request, cancellation);
        return await desk.ShowAsync(
            request,
            token,
            link,
            work,
            OnlineForm.Fields(work.Issued, posted),
            PostedNumber.Of(posted[OnlineFields.Version]) ?? 0,
            sessions.IsGenuine(posted, token) ? null : Refusal.Stale(),
            cancellation);
    }
}
