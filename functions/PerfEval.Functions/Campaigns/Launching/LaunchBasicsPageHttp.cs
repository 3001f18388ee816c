using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}</c>: the first step, with what was entered and what is wrong with it.</summary>
public sealed class LaunchBasicsPageHttp(LaunchConsole page, ConsolePage console)
{
    /// <summary>Answers with the page; a launch that is done leads to its campaign.</summary>
    [Function(nameof(LaunchBasicsPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch/{draft}")] HttpRequest request, string draft, CancellationToken cancellation) =>
        await page.FindAsync(draft, cancellation) switch
        {
            null => await console.NotFoundAsync(request),
            { } done when done.Row.Launched() is { } key => SeeOther.To(CampaignAddress.Of(key)),
            { } state => await page.BasicsAsync(request, state.Entries, state, refusal: null, cancellation),
        };
}
