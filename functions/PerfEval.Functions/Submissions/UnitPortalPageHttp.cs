using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}</c>: a unit's own page.</summary>
public sealed class UnitPortalPageHttp(UnitLinks links, UnitPortal portal)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(UnitPortalPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        return link is null
            ? await UnitPortal.UnknownLinkAsync(request)
            : await PageResult.OfAsync<UnitPortalPage, UnitPortalModel>(
                await portal.FrameAsync(request, token, link, [], cancellation), await portal.ModelAsync(token, link, cancellation));
    }
}
