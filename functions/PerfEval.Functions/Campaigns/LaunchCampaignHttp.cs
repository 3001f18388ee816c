using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>POST /api/campaigns</c>: launches a campaign from a plan in JSON, or from settings and a roster.</summary>
public sealed class LaunchCampaignHttp(PlanIntake intake, LaunchDesk desk)
{
    /// <summary>Takes the plan: 202 with the campaign's address, 400 with all that is wrong, 409 where its id is taken.</summary>
    [Function(nameof(LaunchCampaignHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (LaunchPlan? launch, Refusal? refusal) = await intake.ReadAsync(request, cancellation);
        refusal ??= await desk.LaunchAsync(launch!, Caller.ActorOf(request), client, cancellation);
        if (refusal is not null)
        {
            return refusal.ToResult();
        }

        var key = new CampaignKey(launch!.Plan.Bureau, launch.Plan.Campaign);
        string address = $"/api/campaigns/{key.Bureau}/{key.Campaign}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { campaign = key, status = address }, StatusCodes.Status202Accepted);
    }
}
