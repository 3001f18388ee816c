using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Reminders;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/units/{unit}/remind</c>: reminds one unit now, from its page.</summary>
public sealed class RemindPageHttp(ReminderDesk desk, UnitConsole page, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with the mail that would go out, or with the reason why none does.</summary>
    [Function(nameof(RemindPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/units/{unit}/remind")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        Refusal? refusal = Refusal.Stale();
        OutgoingMail? preview = null;
        if (await console.IsGenuineAsync(request, cancellation))
        {
            if ((await request.ReadFormAsync(cancellation))[FieldNames.Preview] == "true")
            {
                (preview, refusal) = await desk.PreviewAsync(key, unit, cancellation);
            }
            else
            {
                (MailKey? _, refusal) = await desk.RemindAsync(key, unit, Caller.ActorOf(request), cancellation);
            }
        }

        return refusal is null && preview is null
            ? SeeOther.To(Back(key, await request.ReadFormAsync(cancellation)) ?? CampaignAddress.Unit(key, unit))
            : await page.ShowAsync(request, key, unit, refusal, preview is null ? null : new UnitActMails(UnitAct.Remind, 1, preview), null, cancellation);
    }

    /// <summary>The list from which it was done, where it was done from one.</summary>
    private static string? Back(CampaignKey key, IFormCollection form)
    {
        string address = LocalAddress.Of(form[FieldNames.ReturnTo]);
        string list = CampaignAddress.Outstanding(key);
        return address == list || address == CampaignAddress.Of(key) || address.StartsWith($"{list}?", StringComparison.Ordinal) ? address : null;
    }
}
