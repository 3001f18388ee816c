using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/forms/{unit}/{project}/draft</c>: keeps what a reviewer has typed so far.</summary>
public sealed class SaveReviewPageHttp(ReviewDrafts drafts, FormConsole page, ConsolePage console)
{
    /// <summary>Leads back to the page, where it stands in the fields again, or shows it with the reason why not.</summary>
    [Function(nameof(SaveReviewPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/forms/{unit}/{project}/draft")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        CancellationToken cancellation)
    {
        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        IFormCollection form = await request.ReadFormAsync(cancellation);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            refusal = await page.ExistsAsync(key, cancellation) ? await drafts.SaveAsync(key, request, form, cancellation) : FormConsole.Unknown(key);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Form(key)) : await page.ShowAsync(request, key, refusal, form, cancellation);
    }
}
