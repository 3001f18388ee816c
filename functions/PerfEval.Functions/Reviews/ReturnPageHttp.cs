using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return</c>: returns a form, from its page.</summary>
public sealed class ReturnPageHttp(ReviewDesk desk, FormConsole page, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with the reason why not.</summary>
    [Function(nameof(ReturnPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        IFormCollection form = await request.ReadFormAsync(cancellation);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            bool dated = DateOnly.TryParseExact(form[FieldNames.Due], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly due);
            (FormRow? _, refusal) = await desk.ReturnAsync(
                key,
                new ReturnRequest { Reason = form[FieldNames.Reason], Due = dated ? due : null, Revision = PostedNumber.Of(form[FieldNames.Revision]) },
                Caller.ActorOf(request),
                client,
                cancellation);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Form(key)) : await page.ShowAsync(request, key, refusal, form, cancellation);
    }
}
