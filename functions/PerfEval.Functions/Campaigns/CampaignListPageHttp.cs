using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /</c>: the bureau's campaigns.</summary>
public sealed class CampaignListPageHttp(CampaignStore campaigns, FormStore forms, ConsolePage console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(CampaignListPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation)
    {
        List<CampaignRow> rows = await campaigns.ListAsync(cancellation);
        var items = new List<CampaignListItem>();
        foreach (CampaignRow row in rows.OrderByDescending(r => r.LaunchedAt))
        {
            CampaignSettings settings = row.SettingsValue();
            List<FormRow> issued = await forms.ListAsync(row.Key(), cancellation);
            items.Add(new CampaignListItem
            {
                Title = settings.Title,
                Address = CampaignAddress.Of(row.Key()),
                Stage = CampaignAddress.Stage(row),
                BudgetYears = settings.BudgetYears,
                Due = settings.Dates.Due,
                Units = row.Units,
                FormsFiled = issued.Count(f => f.CurrentRevision > 0),
                FormsIssued = row.Forms,
            });
        }

        string bureau = rows.Count > 0 ? rows[0].SettingsValue().BureauName : Access.SignInHttp.Nobody;
        return await PageResult.OfAsync<CampaignListPage, CampaignListModel>(
            console.Frame(request, bureau), new CampaignListModel { Campaigns = items });
    }
}
