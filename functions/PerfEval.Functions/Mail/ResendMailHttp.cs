using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/mail/{unit}/{kind}/{sequence}/resend</c>: has a mail sent again.</summary>
public sealed class ResendMailHttp(MailDesk desk)
{
    /// <summary>Sends it; with <c>?preview=true</c> it only tells what would be mailed; 409 where it was sent.</summary>
    [Function(nameof(ResendMailHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/mail/{unit}/{kind}/{sequence}/resend")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string kind,
        string sequence,
        CancellationToken cancellation)
    {
        if (!Enum.TryParse(kind, out MailKind known) || !KeyText.IsValid(unit, KeyText.CodeLength) || !KeyText.IsValid(sequence, 100))
        {
            return Refusal.Of(StatusCodes.Status404NotFound, "unknown-mail", "mail", kind, "没有这封邮件。", "There is no such mail.").ToResult();
        }

        var key = new MailKey(new CampaignKey(bureau, campaign), unit, known, sequence);
        if (request.Query["preview"] == "true")
        {
            (OutgoingMail? preview, Refusal? refused) = await desk.PreviewResendAsync(key, cancellation);
            return preview is null ? refused!.ToResult() : JsonResult.Of(MailPreview.Of(1, preview));
        }

        (MailRow? mail, Refusal? refusal) = await desk.ResendAsync(key, cancellation);
        return mail is null ? refusal!.ToResult() : JsonResult.Of(new { state = mail.State, recipient = mail.Recipient, reason = mail.Failure });
    }
}
