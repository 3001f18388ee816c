using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/publish</c>: publishes the signed generation.</summary>
public sealed class PublishHttp(RankingDesk desk, RankingStore rankings, UnitPost post)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Has it published: 202, or with <c>?preview=true</c> only tells what would be mailed; 409 where the newest generation is not signed off.</summary>
    [Function(nameof(PublishHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/publish")] HttpRequest request,
        string bureau,
        string campaign,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (PublishRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<PublishRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        if (request.Query["preview"] == "true")
        {
            return await PreviewAsync(new CampaignKey(bureau, campaign), body, cancellation);
        }

        Refusal? refusal = await desk.PublishAsync(new CampaignKey(bureau, campaign), body, Caller.ActorOf(request), client, cancellation);
        if (refusal is not null)
        {
            return refusal.ToResult();
        }

        string address = $"/api/campaigns/{bureau}/{campaign}";
        request.HttpContext.Response.Headers.Location = address;
        return JsonResult.Of(new { status = address }, StatusCodes.Status202Accepted);
    }

    private async Task<IResult> PreviewAsync(CampaignKey key, PublishRequest body, CancellationToken cancellation)
    {
        if (await desk.TryPublishAsync(key, body, cancellation) is { } refusal)
        {
            return refusal.ToResult();
        }

        List<RankingRow> rows = await rankings.ListAsync(key, body.Generation, cancellation);
        IReadOnlyList<OutgoingMail> sample = await post.WriteAsync(
            [.. rows.Take(1).Select(r => new MailKey(key, r.Unit, MailKind.Result, TableKey.Padded(body.Generation, 3)))], cancellation);
        return JsonResult.Of(MailPreview.Of(rows.Count, sample.Count > 0 ? sample[0] : null));
    }
}
