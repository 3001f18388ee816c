using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Reminders;

/// <summary>Records that a round has gone out; rounds before it that were missed are done with too.</summary>
public sealed class CloseReminderRoundActivity(CampaignStore campaigns)
{
    /// <summary>Records the round that <see cref="ChunkInput.Argument"/> numbers.</summary>
    [Function(nameof(CloseReminderRoundActivity))]
    public Task Run([ActivityTrigger] ChunkInput round, CancellationToken cancellation) =>
        campaigns.ChangeAsync(
            round.Campaign,
            row =>
            {
                DateTimeOffset at = ReminderSchedule.At(round.Argument);
                if (row.RemindedUntil >= at)
                {
                    return false;
                }

                row.RemindedUntil = at;
                row.RemindersDone++;
                return true;
            },
            cancellation);
}
