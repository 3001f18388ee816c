using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>POST /launch/{draft}</c>: changes the first step of a launch.</summary>
public sealed class SaveLaunchBasicsHttp(LaunchConsole page, LaunchBasicsDesk desk, ConsolePage console)
{
    /// <summary>Leads to the next step, or back with what is wrong.</summary>
    [Function(nameof(SaveLaunchBasicsHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "launch/{draft}")] HttpRequest request, string draft, CancellationToken cancellation) =>
        await page.FindAsync(draft, cancellation) switch
        {
            null => await console.NotFoundAsync(request),
            { } done when done.Row.Launched() is { } key => SeeOther.To(CampaignAddress.Of(key)),
            { } state => await desk.TakeAsync(request, state, cancellation),
        };
}
