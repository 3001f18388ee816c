using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/status</c>: what a unit is to file, and how far each form is.</summary>
public sealed class UnitStatusHttp(UnitLinks links, CampaignStore campaigns, FormStore forms, TimeProvider time)
{
    /// <summary>Answers with the unit's forms.</summary>
    [Function(nameof(UnitStatusHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/status")] HttpRequest request,
        string token,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        CampaignRow campaign = await campaigns.GetAsync(link.CampaignKey(), cancellation);
        CampaignSettings settings = campaign.SettingsValue();
        List<FormRow> rows = await forms.ListAsync(link.CampaignKey(), link.Unit, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        return JsonResult.Of(new
        {
            campaign = settings.Title,
            phase = campaign.Phase,
            unit = link.Unit,
            due = settings.Dates.Due,
            closes = settings.Dates.Closes,
            forms = rows.Select(f => new
            {
                project = f.Project,
                title = f.Title,
                state = f.State,
                revision = f.CurrentRevision,
                timeliness = f.Timeliness(now),
                open = FilingWindow.IsOpen(campaign, f, now),
                returnReason = f.StateValue() == FormState.Returned ? f.ReturnReason : null,
                declared = TableText.Decimal(f.Declared),
                official = TableText.Decimal(f.Official),
                provisionalPoints = TableText.Decimal(f.ProvisionalPoints),
            }),
        });
    }
}
