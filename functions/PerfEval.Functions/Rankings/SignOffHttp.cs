using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/sign-off</c>: signs off a generation of the ranking.</summary>
public sealed class SignOffHttp(CampaignStore campaigns, PublishingLimit limit, AuditLog audit, TimeProvider time)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Signs it; 409 where the campaign is not that far, the generation is not the newest, or an exception must be signed.</summary>
    [Function(nameof(SignOffHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/sign-off")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        (SignOffRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<SignOffRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return ApiProblem.UnknownCampaign(bureau, campaign);
        }

        if (string.IsNullOrWhiteSpace(body.SignedBy))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "no-name", "signedBy", body.SignedBy, "请写明签发人。", "Who signs must be named.");
        }

        if (row.PhaseValue() != CampaignPhase.AwaitingSignOff || row.PublishRequestedAt is not null)
        {
            return RankingProblem.NotAwaitingSignOff(row);
        }

        if (row.Generation != body.Generation)
        {
            return RankingProblem.NotTheNewest(row, body.Generation);
        }

        IReadOnlyList<ApiError> over = await limit.CheckAsync(key, cancellation);
        if (over.Count > 0 && string.IsNullOrWhiteSpace(body.ExceptionReason))
        {
            return ApiProblem.Of(StatusCodes.Status409Conflict, "provisional", over);
        }

        DateTimeOffset now = time.GetUtcNow();
        await campaigns.ChangeAsync(
            key,
            current =>
            {
                current.SignedGeneration = body.Generation;
                current.SignedBy = body.SignedBy;
                current.SignedAt = now;
                current.ExceptionReason = over.Count > 0 ? body.ExceptionReason : null;
                return true;
            },
            cancellation);
        string generation = body.Generation.ToString(CultureInfo.InvariantCulture);
        await audit.RecordAsync(
            key,
            new AuditEntry(now, BureauAccess.Operator, "sign-off", AuditLog.Campaign, $"sign-{generation}", null, $"{generation}: {body.SignedBy}; {body.ExceptionReason}"),
            cancellation);
        return JsonResult.Of(new { signedGeneration = body.Generation, exception = over.Count > 0 });
    }
}
