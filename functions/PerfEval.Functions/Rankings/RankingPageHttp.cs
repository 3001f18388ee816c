using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Rankings;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/ranking</c>: the newest ranking.</summary>
public sealed class RankingPageHttp(RankingConsole console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(RankingPageHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/ranking")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation) =>
        console.ShowAsync(request, new CampaignKey(bureau, campaign), null, null, cancellation);
}
