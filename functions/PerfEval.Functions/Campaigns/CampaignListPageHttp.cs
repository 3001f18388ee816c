using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /</c>: the bureau's campaigns.</summary>
public sealed class CampaignListPageHttp(CampaignStore campaigns, FormIndex index, LaunchDrafts drafts, PolicyCatalog policies, ConsolePage console)
{
    // One call each. Older ones are history, and stay where their addresses lead.
    private const int MostOnThePage = 8;

    /// <summary>Answers with the page.</summary>
    [Function(nameof(CampaignListPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation)
    {
        List<CampaignRow> rows = await campaigns.ListAsync(cancellation);
        var items = new List<CampaignListItem>();
        foreach (CampaignRow row in rows.OrderByDescending(r => r.LaunchedAt).Take(MostOnThePage))
        {
            CampaignSettings settings = row.SettingsValue();
            CampaignCounts counts = await index.CountAsync(row.Key(), cancellation);
            items.Add(new CampaignListItem
            {
                Title = settings.Title,
                Address = CampaignAddress.Of(row.Key()),
                Stage = CampaignAddress.Stage(row),
                BudgetYears = settings.BudgetYears,
                Due = settings.Dates.Due,
                Units = row.Units,
                FormsFiled = counts.Of(FormFacets.OnTime) + counts.Of(FormFacets.Late),
                FormsIssued = row.Forms,
            });
        }

        bool mayLaunch = ConsolePage.May(request, Role.Operator);
        string bureau = rows.Count > 0 ? rows[0].SettingsValue().BureauName : Access.SignInHttp.Nobody;
        return await PageResult.OfAsync<CampaignListPage, CampaignListModel>(
            console.Frame(request, bureau), new CampaignListModel
            {
                Campaigns = items,
                Drafts = mayLaunch ? LaunchDraftView.Of(await drafts.ListOpenAsync(cancellation), policies) : [],
                ExportAddress = rows.Count > 0 ? CampaignListExportHttp.Address : null,
                LaunchAddress = mayLaunch ? LaunchAddress.New : null,
            });
    }
}
