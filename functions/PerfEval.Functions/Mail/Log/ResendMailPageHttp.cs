using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Mail.Log;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/mail/{unit}/{kind}/{sequence}/resend</c>: has a mail sent again, from the mails' page.</summary>
public sealed class ResendMailPageHttp(MailDesk desk, MailLog log, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with the mail that would go out, or with the reason why not.</summary>
    [Function(nameof(ResendMailPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/mail/{unit}/{kind}/{sequence}/resend")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string kind,
        string sequence,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            if (!Enum.TryParse(kind, out MailKind known) || !KeyText.IsValid(unit, KeyText.CodeLength) || !KeyText.IsValid(sequence, 100))
            {
                refusal = Refusal.Of(StatusCodes.Status404NotFound, "unknown-mail", "mail", kind, "没有这封邮件。", "There is no such mail.");
            }
            else if ((await request.ReadFormAsync(cancellation))[FieldNames.Preview] == "true")
            {
                (OutgoingMail? mail, refusal) = await desk.PreviewResendAsync(new MailKey(key, unit, known, sequence), cancellation);
                return await log.ShowAsync(request, key, refusal, mail, cancellation);
            }
            else
            {
                (_, refusal) = await desk.ResendAsync(new MailKey(key, unit, known, sequence), cancellation);
            }
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Mail(key)) : await log.ShowAsync(request, key, refusal, null, cancellation);
    }
}
