using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Scanning;

/// <summary>
/// <c>POST /api/campaigns/{bureau}/{campaign}/quarantine/{id}/release</c>: has work that was given up started again, with as
/// many attempts as new work has. For when its cause is mended.
/// </summary>
public sealed class ReleaseWorkHttp(PendingStore pending, AuditLog audit, TimeProvider time)
{
    /// <summary>Starts it: 202; 404 where no such work was given up.</summary>
    [Function(nameof(ReleaseWorkHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/quarantine/{id}/release")] HttpRequest request,
        string bureau,
        string campaign,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        PendingRow? row = (await pending.ListAsync(key, cancellation)).Find(w => w.RowKey == id && w.Quarantined);
        if (row is null)
        {
            return Refusal.Of(StatusCodes.Status404NotFound, "unknown-work", "id", id, "没有这项被隔离的工作。", "No such work is quarantined.").ToResult();
        }

        try
        {
            await pending.ChangeAsync(row, Release, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == StatusCodes.Status404NotFound)
        {
            // Done meanwhile.
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }

        DateTimeOffset now = time.GetUtcNow();
        await audit.RecordAsync(key, new AuditEntry(now, Caller.ActorOf(request), "release-work", row.Unit, $"release-{id}", null, id), cancellation);
        await PendingWork.StartAsync(client, row.KindValue(), row.Key(), cancellation);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static bool Release(PendingRow row)
    {
        row.Quarantined = false;
        row.Attempts = 0;
        return true;
    }
}
