using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return</c>: returns a form for revision.</summary>
public sealed class ReturnFormHttp(ReviewDesk desk)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Returns it; the unit is mailed why; 409 where its state does not allow it.</summary>
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
        (FormRow? form, Refusal? refusal) = await desk.ReturnAsync(key, body, client, cancellation);
        return form is null ? refusal!.ToResult() : JsonResult.Of(new { state = form.State, due = form.ResubmitBy });
    }
}
