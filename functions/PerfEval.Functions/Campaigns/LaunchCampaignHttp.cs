using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>POST /api/campaigns</c>: launches a campaign from a plan.</summary>
public sealed class LaunchCampaignHttp(CampaignStore campaigns, PlanStore plans, PolicyCatalog policies, TimeProvider time)
{
    private const int LargestPlan = 256 * 1024 * 1024;

    /// <summary>Takes the plan: 202 with the campaign's address, 400 with all that is wrong, 409 where its id is taken.</summary>
    [Function(nameof(LaunchCampaignHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        byte[]? posted = await RequestBody.ReadAsync(request, LargestPlan, cancellation);
        if (posted is null)
        {
            return Refusal.TooLarge(request, LargestPlan).ToResult();
        }

        (CampaignPlan? plan, PlanProblem? unreadable) = CampaignPlanJson.Read(posted);
        IReadOnlyList<PlanProblem> problems = plan is null ? [unreadable!] : CampaignPlanCheck.Run(plan, [.. policies.Ids]);
        if (plan is null || problems.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid-plan", [.. problems.Select(p => new ApiError(p.Field, p.Value, p.Message))]);
        }

        var key = new CampaignKey(plan.Bureau, plan.Campaign);
        string hash = Convert.ToHexStringLower(SHA256.HashData(posted));
        if (await campaigns.FindAsync(key, cancellation) is { } existing && existing.PlanHash != hash)
        {
            return Taken(key);
        }

        // Blobs first: the row says that they are there. A repeat after a stop finds both and starts what did not start.
        int chunks = await plans.WriteAsync(plan, posted, hash, cancellation);
        await campaigns.TryAddAsync(Row(plan, hash, chunks), cancellation);
        CampaignRow row = await campaigns.GetAsync(key, cancellation);
        if (row.PlanHash != hash)
        {
            return Taken(key);
        }

        if (row.PhaseValue() != CampaignPhase.Published)
        {
            await CampaignStart.StartAsync(client, key, cancellation);
        }

        string address = $"/api/campaigns/{key.Bureau}/{key.Campaign}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { campaign = key, status = address }, StatusCodes.Status202Accepted);
    }

    private CampaignRow Row(CampaignPlan plan, string hash, int chunks)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new CampaignRow
        {
            PartitionKey = plan.Bureau,
            RowKey = plan.Campaign,
            Phase = nameof(CampaignPhase.Launched),
            PhaseSince = now,
            Settings = StoredJson.Text(CampaignSettings.Of(plan)),
            PlanHash = hash,
            LaunchedAt = now,
            Chunks = chunks,
            Units = plan.Units.Count,
            Forms = plan.Units.Sum(u => u.Forms.Count),
        };
    }

    private static IResult Taken(CampaignKey key) => ApiProblem.Of(
        StatusCodes.Status409Conflict,
        "campaign-exists",
        "campaign",
        key.Campaign,
        $"编码为“{key.Campaign}”的绩效自评工作已经启动，且方案不同；请换一个编码。",
        $"A campaign \"{key.Campaign}\" has been launched already, by a different plan; another id is accepted.");
}
