using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/units/{unit}/contact</c>: corrects a unit's contact.</summary>
public sealed class CorrectContactHttp(MailDesk desk)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Corrects it, sends what did not reach the unit, and answers with the mails that were; with <c>?preview=true</c> it only tells which would be.</summary>
    [Function(nameof(CorrectContactHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/units/{unit}/contact")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation)
    {
        (ContactRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<ContactRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new CampaignKey(bureau, campaign);
        if (request.Query["preview"] == "true")
        {
            (int count, OutgoingMail? sample, Refusal? refused) = await desk.PreviewCorrectionAsync(key, unit, body, cancellation);
            return refused is null ? JsonResult.Of(MailPreview.Of(count, sample)) : refused.ToResult();
        }

        (IReadOnlyList<MailKey>? sent, Refusal? refusal) = await desk.CorrectContactAsync(key, unit, body, cancellation);
        return sent is null ? refusal!.ToResult() : JsonResult.Of(new { sentAgain = sent.Select(k => k.Row) });
    }
}
