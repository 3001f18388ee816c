using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>Plans to remind the units of a chunk that have not filed everything: one mail a unit, for all that is missing.</summary>
public sealed class SendRemindersActivity(CampaignStore campaigns, PlanStore plans, OutstandingForms outstanding, UnitPost post)
{
    /// <summary>Plans the round that <see cref="ChunkInput.Argument"/> numbers, and those before it that were missed.</summary>
    [Function(nameof(SendRemindersActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.GetAsync(chunk.Campaign, cancellation);
        CampaignSettings settings = row.SettingsValue();
        DateTimeOffset after = row.RemindedUntil ?? DateTimeOffset.MinValue;
        DateTimeOffset at = ReminderSchedule.At(chunk.Argument);
        var keys = new List<MailKey>();
        IReadOnlyList<PlannedUnit> units = await plans.ReadAsync(chunk, cancellation);
        ILookup<string, FormRow> all = await outstanding.ListAsync(chunk.Campaign, units.Select(unit => unit.Code), cancellation);
        foreach (PlannedUnit unit in units)
        {
            List<(bool Reminded, bool Overdue)> owed = [.. all[unit.Code]
                .Select(f => ReminderSchedule.Of(f, settings, after, at))];
            if (owed.Exists(o => o.Reminded))
            {
                // Who owes one form too late and another soon is told of both by the graver letter.
                MailKind kind = owed.Exists(o => o.Overdue) ? MailKind.Overdue : MailKind.Reminder;
                keys.Add(new MailKey(chunk.Campaign, unit.Code, kind, ReminderSchedule.Sequence(chunk.Argument)));
            }
        }

        foreach (IGrouping<MailKind, MailKey> kind in keys.GroupBy(k => k.Kind))
        {
            await post.PlanAsync([.. kind], cancellation);
        }
    }
}
