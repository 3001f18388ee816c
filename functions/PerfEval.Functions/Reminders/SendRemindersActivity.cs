using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>Plans to remind the units of a chunk that have not filed everything: one mail a unit, for all that is missing.</summary>
public sealed class SendRemindersActivity(CampaignStore campaigns, PlanStore plans, OutstandingForms outstanding, UnitPost post)
{
    /// <summary>Plans the round that <see cref="ChunkInput.Argument"/> numbers.</summary>
    [Function(nameof(SendRemindersActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(chunk.Campaign, cancellation)).SettingsValue();
        ReminderRound round = settings.Rounds().Single(r => r.Number == chunk.Argument);
        MailKind kind = round.Overdue ? MailKind.Overdue : MailKind.Reminder;
        var keys = new List<MailKey>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            if ((await outstanding.ListAsync(chunk.Campaign, unit.Code, cancellation)).Count > 0)
            {
                keys.Add(new MailKey(chunk.Campaign, unit.Code, kind, TableKey.Padded(round.Number, 2)));
            }
        }

        await post.PlanAsync(keys, cancellation);
    }
}
