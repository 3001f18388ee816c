using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/publish</c>: publishes the signed generation.</summary>
public sealed class PublishHttp(RankingDesk desk)
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

        Refusal? refusal = await desk.PublishAsync(new CampaignKey(bureau, campaign), body, client, cancellation);
        if (refusal is not null)
        {
            return refusal.ToResult();
        }

        string address = $"/api/campaigns/{bureau}/{campaign}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { status = address }, StatusCodes.Status202Accepted);
    }
}
