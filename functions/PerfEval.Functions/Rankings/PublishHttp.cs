using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/publish</c>: publishes the signed generation.</summary>
public sealed class PublishHttp(CampaignStore campaigns, AuditLog audit, TimeProvider time)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Has it published: 202; 409 where the newest generation is not signed off.</summary>
    [Function(nameof(PublishHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/publish")] HttpRequest request,
        string bureau,
        string campaign,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (PublishRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<PublishRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return ApiProblem.UnknownCampaign(bureau, campaign);
        }

        if (row.PhaseValue() != CampaignPhase.AwaitingSignOff)
        {
            return RankingProblem.NotAwaitingSignOff(row);
        }

        if (row.Generation != body.Generation)
        {
            return RankingProblem.NotTheNewest(row, body.Generation);
        }

        if (row.SignedGeneration != row.Generation)
        {
            return ApiProblem.Of(
                StatusCodes.Status409Conflict,
                "not-signed",
                "signedGeneration",
                row.SignedGeneration.ToString(CultureInfo.InvariantCulture),
                $"第 {row.Generation} 版排名尚未签发，请先签发再发布。",
                $"Generation {row.Generation} has not been signed off; sign it off first.");
        }

        DateTimeOffset now = time.GetUtcNow();
        await campaigns.ChangeAsync(
            key,
            current =>
            {
                if (current.PublishRequestedAt is not null)
                {
                    return false;
                }

                current.PublishRequestedAt = now;
                return true;
            },
            cancellation);
        await audit.RecordAsync(
            key, new AuditEntry(now, BureauAccess.Operator, "request-publication", AuditLog.Campaign, "request-publication"), cancellation);
        await CampaignStart.WakeAsync(client, key, cancellation);
        string address = $"/api/campaigns/{bureau}/{campaign}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { status = address }, StatusCodes.Status202Accepted);
    }
}
