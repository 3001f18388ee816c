using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Reminders;

/// <summary>
/// <c>POST /api/campaigns/{bureau}/{campaign}/outstanding-list</c>: who owes what, with each unit's link, for sending by other means. It hands
/// out links, so each export is audited, which is why it is no GET.
/// </summary>
public sealed class OutstandingListHttp(CampaignStore campaigns, OutstandingList list)
{
    /// <summary>Answers with CSV.</summary>
    [Function(nameof(OutstandingListHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/outstanding-list")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new CampaignKey(bureau, campaign);
        return await campaigns.FindAsync(key, cancellation) is null
            ? Refusal.UnknownCampaign(key).ToResult()
            : Results.File(OutstandingList.Csv(await list.MakeAsync(key, cancellation)), "text/csv; charset=utf-8", $"outstanding-{campaign}.csv");
    }
}
