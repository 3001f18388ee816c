using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/roster.xlsx</c>: next year's roster, made from this campaign.</summary>
public sealed class CampaignRosterHttp(CampaignRoster roster)
{
    /// <summary>Answers with the workbook. <c>?year=2026</c> names the budget year of its forms; by default each form's own and one more.</summary>
    [Function(nameof(CampaignRosterHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/roster.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        IReadOnlyList<PlannedUnit>? units = await roster.ReadAsync(key, PostedNumber.Of(request.Query["year"]), cancellation);
        return units is null
            ? Refusal.UnknownCampaign(key).ToResult()
            : Results.File(RosterWorkbook.Write(units), CampaignBlobs.WorkbookType, $"roster-{campaign}.xlsx");
    }
}
