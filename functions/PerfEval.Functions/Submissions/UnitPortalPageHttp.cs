using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}</c>: a unit's own page, or a section's page of its one form.</summary>
public sealed class UnitPortalPageHttp(UnitLinks links, UnitPortal portal)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(UnitPortalPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        return await links.ResolveAnyAsync(token, cancellation) switch
        {
            null => await UnitPortal.UnknownLinkAsync(request),
            { Project: not null } section => await PageResult.OfAsync<SectionPage, SectionPageModel>(
                await portal.FrameAsync(request, token, section, [], cancellation), await portal.SectionAsync(token, section, cancellation)),
            { } link => await portal.ShowAsync(request, token, link, [], StatusCodes.Status200OK, cancellation),
        };
    }
}
