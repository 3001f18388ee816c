using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Reminders;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/units/{unit}/remind</c>: reminds one unit now.</summary>
public sealed class RemindHttp(ReminderDesk desk)
{
    /// <summary>Sends the reminder; with <c>?preview=true</c> it only tells what would be mailed; 409 where the unit owes nothing.</summary>
    [Function(nameof(RemindHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/units/{unit}/remind")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (request.Query["preview"] == "true")
        {
            (OutgoingMail? mail, Refusal? none) = await desk.PreviewAsync(key, unit, cancellation);
            return mail is null ? none!.ToResult() : JsonResult.Of(MailPreview.Of(1, mail));
        }

        (MailKey? sent, Refusal? refusal) = await desk.RemindAsync(key, unit, Caller.ActorOf(request), cancellation);
        return sent is null ? refusal!.ToResult() : JsonResult.Of(new { kind = sent.Kind.ToString(), sequence = sent.Sequence });
    }
}
