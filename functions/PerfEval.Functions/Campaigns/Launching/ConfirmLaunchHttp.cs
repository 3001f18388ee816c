using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>POST /launch/{draft}/check</c>: the one confirmation, which launches.</summary>
public sealed class ConfirmLaunchHttp(LaunchConsole page, LaunchDrafts drafts, PlanIntake intake, LaunchDesk desk, ConsolePage console)
{
    /// <summary>Launches what was seen and leads to the campaign; confirmed again, it leads there too and launches nothing.</summary>
    [Function(nameof(ConfirmLaunchHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "launch/{draft}/check")] HttpRequest request,
        string draft,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await page.FindAsync(draft, cancellation) is not { } state)
        {
            return await console.NotFoundAsync(request);
        }

        if (state.Row.Launched() is { } done)
        {
            return SeeOther.To(CampaignAddress.Of(done));
        }

        if (!state.HasDates)
        {
            return SeeOther.To(LaunchAddress.Dates(draft));
        }

        if (!await console.IsGenuineAsync(request, cancellation))
        {
            return await page.CheckAsync(request, state, Refusal.Stale(), cancellation);
        }

        IFormCollection form = await request.ReadFormAsync(cancellation);
        if (form[LaunchFieldNames.Seen] != LaunchSettings.Digest(state))
        {
            return await page.CheckAsync(request, state, Changed(), cancellation);
        }

        (LaunchPlan? launch, Refusal? refusal) = intake.OfRoster(
            LaunchSettings.Json(state.Check.Plan!), await drafts.ReadRosterAsync(state.Row, cancellation));
        refusal ??= await desk.LaunchAsync(launch!, Caller.ActorOf(request), client, cancellation);
        if (refusal is not null)
        {
            return await page.CheckAsync(request, state, refusal, cancellation);
        }

        var key = new CampaignKey(launch!.Plan.Bureau, launch.Plan.Campaign);
        await drafts.CloseAsync(state.Row, key, Caller.ActorOf(request), cancellation);
        return SeeOther.To(CampaignAddress.Of(key));
    }

    private static Refusal Changed() => Refusal.Of(
        StatusCodes.Status409Conflict,
        "draft-changed",
        LaunchFieldNames.Seen,
        null,
        "确认之前内容已被改动（可能是在另一页面），尚未发起。请核对下面的最新内容后再确认。",
        "It was changed since it was shown, perhaps on another page, and has not been launched. Look over what it is now, and confirm again.");
}
