using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions.Online;

/// <summary><c>GET /u/{token}/forms/{project}/fill</c>: a form to be filled in online.</summary>
public sealed class FillPageHttp(UnitLinks links, OnlineDesk desk)
{
    /// <summary>Answers with the page; leads to the unit's page where the form can't be filed now.</summary>
    [Function(nameof(FillPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/fill")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, project, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        return await desk.FindAsync(link, project, cancellation) is { } work
            ? await desk.ShowAsync(request, token, link, work, work.Fields, work.Draft?.Version ?? 0, null, cancellation)
            : SeeOther.To(UnitPortal.Address(token));
    }
}
