using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Reminders;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/units/{unit}/extension</c>: gives a unit longer, from its page.</summary>
public sealed class ExtendUnitPageHttp(ExtensionDesk desk, UnitConsole page, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with the mail that would go out, or with the reason why not.</summary>
    [Function(nameof(ExtendUnitPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/units/{unit}/extension")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        IFormCollection form = await request.ReadFormAsync(cancellation);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            bool dated = DateOnly.TryParseExact(form[FieldNames.Due], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly due);
            var asked = new ExtensionRequest { Due = dated ? due : null, Reason = form[FieldNames.Reason].ToString().Trim() };
            if (form[FieldNames.Preview] == "true")
            {
                (OutgoingMail? mail, refusal) = await desk.PreviewAsync(key, unit, asked, cancellation);
                return await page.ShowAsync(request, key, unit, refusal, mail is null ? null : new UnitActMails(UnitAct.Extend, 1, mail), form, cancellation);
            }

            (IReadOnlyList<FormRow>? _, refusal) = await desk.ExtendAsync(key, unit, asked, client, cancellation);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Unit(key, unit)) : await page.ShowAsync(request, key, unit, refusal, null, form, cancellation);
    }
}
