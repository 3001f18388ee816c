using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}/check</c>: the last step, with every mail by date.</summary>
public sealed class LaunchCheckPageHttp(LaunchConsole page, ConsolePage console)
{
    /// <summary>Answers with the page, or leads to the step that comes first.</summary>
    [Function(nameof(LaunchCheckPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch/{draft}/check")] HttpRequest request, string draft, CancellationToken cancellation) =>
        await page.FindAsync(draft, cancellation) switch
        {
            null => await console.NotFoundAsync(request),
            { } done when done.Row.Launched() is { } key => SeeOther.To(CampaignAddress.Of(key)),
            { HasBasics: false } => SeeOther.To(LaunchAddress.Basics(draft)),
            { HasDates: false } => SeeOther.To(LaunchAddress.Dates(draft)),
            { } state => await page.CheckAsync(request, state, refusal: null, cancellation),
        };
}
