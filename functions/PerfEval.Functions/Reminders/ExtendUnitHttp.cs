using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/units/{unit}/extension</c>: gives a unit longer.</summary>
public sealed class ExtendUnitHttp(ExtensionDesk desk)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Extends the days of what the unit has not filed and mails it; with <c>?preview=true</c> only tells what would be mailed.</summary>
    [Function(nameof(ExtendUnitHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/units/{unit}/extension")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (ExtensionRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<ExtensionRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new CampaignKey(bureau, campaign);
        if (request.Query["preview"] == "true")
        {
            (OutgoingMail? mail, Refusal? refused) = await desk.PreviewAsync(key, unit, body, cancellation);
            return mail is null ? refused!.ToResult() : JsonResult.Of(MailPreview.Of(1, mail));
        }

        (IReadOnlyList<FormRow>? forms, Refusal? refusal) = await desk.ExtendAsync(key, unit, body, client, cancellation);
        return forms is null ? refusal!.ToResult() : JsonResult.Of(new { unit, forms = forms.Select(f => new { project = f.Project, due = f.Due() }) });
    }
}
