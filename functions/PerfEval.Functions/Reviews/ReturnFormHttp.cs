using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return</c>: returns a form for revision.</summary>
public sealed class ReturnFormHttp(ReviewDesk desk, UnitPost post)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Returns it; the unit is mailed why, with <c>?preview=true</c> it is told what would be mailed and nothing is done; 409 where its state does not allow it.</summary>
    [Function(nameof(ReturnFormHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (ReturnRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<ReturnRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        if (request.Query["preview"] == "true")
        {
            return await PreviewAsync(key, body, cancellation);
        }

        (FormRow? form, Refusal? refusal) = await desk.ReturnAsync(key, body, Caller.ActorOf(request), client, cancellation);
        return form is null ? refusal!.ToResult() : JsonResult.Of(new { state = form.State, due = form.ResubmitBy });
    }

    private async Task<IResult> PreviewAsync(FormKey key, ReturnRequest body, CancellationToken cancellation)
    {
        (FormRow? form, Refusal? refusal) = await desk.TryReturnAsync(key, body, cancellation);
        return form is null ? refusal!.ToResult() : JsonResult.Of(MailPreview.Of(1, await post.PreviewReturnAsync(key, form, cancellation)));
    }
}
