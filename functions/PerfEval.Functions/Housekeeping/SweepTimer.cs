using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Housekeeping;

/// <summary>
/// Finds what an event lost: starts work that waits without being done, gives up what fails again and again, restarts
/// campaigns whose orchestration is missing or has failed, wakes those whose wake-up was lost, and looks after the lists.
/// </summary>
public sealed partial class SweepTimer(
    PendingStore pending, PendingFacts facts, CampaignStore campaigns, FormIndexCheck lists, MailIndexCheck mailLists, TimeProvider time, ILogger<SweepTimer> logger)
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Sweeps, every five minutes.</summary>
    [Function(nameof(SweepTimer))]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        _ = timer;
        foreach (PendingRow row in await pending.ListOlderAsync(time.GetUtcNow() - Grace, cancellation))
        {
            await SweepAsync(row, client, cancellation);
        }

        foreach (CampaignRow row in await campaigns.ListAsync(cancellation))
        {
            if (row.PhaseValue() != CampaignPhase.Published)
            {
                await SweepAsync(row, client, cancellation);
            }

            await lists.LookAfterAsync(row, cancellation);
            await mailLists.LookAfterAsync(row, cancellation);
        }
    }

    private async Task SweepAsync(PendingRow row, DurableTaskClient client, CancellationToken cancellation)
    {
        if (!await facts.AreThereAsync(row, cancellation))
        {
            // It stopped before the fact was written: nobody counts on it.
            await pending.RemoveAsync(row.KindValue(), row.Key(), cancellation);
            return;
        }

        OrchestrationMetadata? last = await client.GetInstanceAsync(row.RowKey, getInputsAndOutputs: false, cancellation);
        if (last is { IsCompleted: false })
        {
            return;
        }

        // Work whose start was lost was never tried: only what ended and left it undone counts against it.
        if (last is not null && await CountAsync(row, cancellation))
        {
            LogQuarantined(logger, row.RowKey, MostAttempts);
            return;
        }

        if (row.KindValue() == PendingKind.ReturnNotice)
        {
            // Whoever returned the form stopped before the notice was started, and perhaps before the campaign was woken.
            await CampaignStart.WakeAsync(client, row.Key().Form.Campaign, cancellation);
        }

        await PendingWork.StartAsync(client, row.KindValue(), row.Key(), cancellation);
    }

    /// <summary>Counts an attempt. Returns whether it was the last.</summary>
    private async Task<bool> CountAsync(PendingRow row, CancellationToken cancellation)
    {
        bool giveUp = row.Attempts >= MostAttempts;
        await pending.ChangeAsync(
            row,
            current =>
            {
                current.Attempts++;
                current.Quarantined = giveUp;
                return true;
            },
            cancellation);
        return giveUp;
    }

    private async Task SweepAsync(CampaignRow row, DurableTaskClient client, CancellationToken cancellation)
    {
        if (!await IsRunningAsync(client, CampaignEvents.InstanceId(row.Key()), cancellation))
        {
            await CampaignStart.StartAsync(client, row.Key(), cancellation);
        }
        else if (row.PublishRequestedAt < time.GetUtcNow() - Grace && row.PhaseValue() == CampaignPhase.AwaitingSignOff)
        {
            // Its wake-up was lost.
            await CampaignStart.WakeAsync(client, row.Key(), cancellation);
        }
    }

    private static async Task<bool> IsRunningAsync(DurableTaskClient client, string id, CancellationToken cancellation)
    {
        OrchestrationMetadata? instance = await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation);
        return instance is not null && !instance.IsCompleted;
    }

    [LoggerMessage(1201, LogLevel.Error, "Work {WorkId} is quarantined after {Attempts} attempts; a person must look.")]
    private static partial void LogQuarantined(ILogger logger, string workId, int attempts);
}
