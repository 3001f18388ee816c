using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>POST /launch/{draft}/discard</c>: drops a launch that is being prepared, with its roster.</summary>
public sealed class DiscardLaunchHttp(LaunchConsole page, LaunchDrafts drafts, ConsolePage console)
{
    /// <summary>Leads back to the campaigns; for one that has become a campaign, to that.</summary>
    [Function(nameof(DiscardLaunchHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "launch/{draft}/discard")] HttpRequest request, string draft, CancellationToken cancellation)
    {
        if (await page.FindAsync(draft, cancellation) is not { } state)
        {
            return await console.NotFoundAsync(request);
        }

        if (state.Row.Launched() is { } key)
        {
            return SeeOther.To(CampaignAddress.Of(key));
        }

        if (!await console.IsGenuineAsync(request, cancellation))
        {
            return await page.BasicsAsync(request, state.Entries, state, Refusal.Stale(), cancellation);
        }

        await drafts.RemoveAsync(state.Row, cancellation);
        return SeeOther.To("/");
    }
}
