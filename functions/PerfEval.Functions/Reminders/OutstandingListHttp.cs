using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Reminders;

/// <summary>
/// <c>POST /api/campaigns/{bureau}/{campaign}/outstanding-list</c>: who owes what, with each unit's link, for sending by other means. It hands
/// out links, so each export is audited, which is why it is no GET.
/// </summary>
public sealed class OutstandingListHttp(CampaignStore campaigns, OutstandingList list)
{
    /// <summary>Answers with CSV, or with <c>?format=xlsx</c> with a workbook.</summary>
    [Function(nameof(OutstandingListHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/outstanding-list")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        string format = request.Query["format"] == "xlsx" ? "xlsx" : "csv";
        IReadOnlyList<OutstandingUnit> owing = await list.MakeAsync(key, Caller.ActorOf(request), cancellation);
        return await OutstandingFile.OfAsync(format, owing, campaign, ConsolePage.LanguageOf(request));
    }
}
