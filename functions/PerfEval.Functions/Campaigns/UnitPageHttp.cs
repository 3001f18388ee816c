using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/units/{unit}</c>: a unit before the bureau.</summary>
public sealed class UnitPageHttp(UnitConsole console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(UnitPageHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/units/{unit}")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation) =>
        console.ShowAsync(request, new CampaignKey(bureau, campaign), unit, null, null, null, cancellation);
}
