using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept</c>: accepts a form, with reviewed scores.</summary>
public sealed class AcceptFormHttp(ReviewDesk desk)
{
    private const int LargestRequest = 1024 * 1024;

    /// <summary>Accepts it and scores it anew with the reviewed rows; 409 where its state does not allow it.</summary>
    [Function(nameof(AcceptFormHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (AcceptRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<AcceptRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        (FormRow? form, Refusal? refusal) = await desk.AcceptAsync(key, body, Caller.ActorOf(request), client, cancellation);
        return form is null
            ? refusal!.ToResult()
            : JsonResult.Of(new
            {
                state = form.State,
                official = TableText.Decimal(form.Official),
                provisionalShare = TableText.Decimal(form.ProvisionalShare),
            });
    }
}
