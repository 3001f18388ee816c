using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/units/{unit}/contact</c>: corrects a unit's contact, from its page.</summary>
public sealed class CorrectContactPageHttp(MailDesk desk, UnitConsole page, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with what would be mailed, or with the reason why not.</summary>
    [Function(nameof(CorrectContactPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/units/{unit}/contact")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        IFormCollection form = await request.ReadFormAsync(cancellation);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            string phone = form[FieldNames.ContactPhone].ToString().Trim();
            var asked = new ContactRequest
            {
                Name = form[FieldNames.ContactName].ToString().Trim(),
                Email = form[FieldNames.ContactEmail].ToString().Trim(),
                Phone = phone.Length == 0 ? null : phone,
            };
            if (form[FieldNames.Preview] == "true")
            {
                (int count, OutgoingMail? sample, refusal) = await desk.PreviewCorrectionAsync(key, unit, asked, cancellation);
                UnitActMails? preview = refusal is null ? new UnitActMails(UnitAct.CorrectContact, count, sample) : null;
                return await page.ShowAsync(request, key, unit, refusal, preview, form, cancellation);
            }

            (IReadOnlyList<MailKey>? _, refusal) = await desk.CorrectContactAsync(key, unit, asked, cancellation);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Unit(key, unit)) : await page.ShowAsync(request, key, unit, refusal, null, form, cancellation);
    }
}
