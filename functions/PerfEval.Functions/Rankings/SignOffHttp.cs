using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/sign-off</c>: signs off a generation of the ranking.</summary>
public sealed class SignOffHttp(RankingDesk desk)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Signs it; 409 where the campaign is not that far, the generation is not the newest, or an exception must be signed.</summary>
    [Function(nameof(SignOffHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/sign-off")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        (SignOffRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<SignOffRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        Refusal? refusal = await desk.SignOffAsync(new CampaignKey(bureau, campaign), body, Caller.ActorOf(request), cancellation);
        return refusal is null ? JsonResult.Of(new { signedGeneration = body.Generation }) : refusal.ToResult();
    }
}
