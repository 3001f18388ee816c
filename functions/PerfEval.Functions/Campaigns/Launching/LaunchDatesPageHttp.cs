using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}/dates</c>: the second step, days and reminders on a calendar.</summary>
public sealed class LaunchDatesPageHttp(LaunchConsole page, ConsolePage console)
{
    /// <summary>Answers with the page, or leads to the step that comes first.</summary>
    [Function(nameof(LaunchDatesPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch/{draft}/dates")] HttpRequest request, string draft, CancellationToken cancellation) =>
        await page.FindAsync(draft, cancellation) switch
        {
            null => await console.NotFoundAsync(request),
            { } done when done.Row.Launched() is { } key => SeeOther.To(CampaignAddress.Of(key)),
            { HasBasics: false } => SeeOther.To(LaunchAddress.Basics(draft)),
            { } state => await page.DatesAsync(request, state, refusal: null),
        };
}
