using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>Reminds the units of a chunk that have not filed everything: one mail a unit, for all that is missing.</summary>
public sealed class SendRemindersActivity(CampaignStore campaigns, PlanStore plans, FormStore forms, SubmissionStore submissions, UnitPost post)
{
    /// <summary>Sends the round that <see cref="ChunkInput.Argument"/> numbers.</summary>
    [Function(nameof(SendRemindersActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(chunk.Campaign, cancellation)).SettingsValue();
        ReminderRound round = settings.Rounds().Single(r => r.Number == chunk.Argument);
        MailKind kind = round.Overdue ? MailKind.Overdue : MailKind.Reminder;
        var mails = new List<OutgoingMail>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            List<FormRow> outstanding = await OutstandingAsync(chunk.Campaign, unit.Code, cancellation);
            if (outstanding.Count > 0)
            {
                mails.Add(await post.PrepareAsync(
                    chunk.Campaign,
                    unit.Code,
                    kind,
                    TableKey.Padded(round.Number, 2),
                    about => round.Overdue ? Letters.Overdue(about, outstanding) : Letters.Reminder(about, outstanding),
                    cancellation));
            }
        }

        await post.SendAsync(mails, cancellation);
    }

    private async Task<List<FormRow>> OutstandingAsync(CampaignKey campaign, string unit, CancellationToken cancellation)
    {
        var outstanding = new List<FormRow>();
        foreach (FormRow form in await forms.ListAsync(campaign, unit, cancellation))
        {
            if (form.StateValue() is FormState.Issued or FormState.Returned or FormState.Reopened
                && !await WasReceivedAsync(form.Key(campaign), form.ReturnedRevision, cancellation))
            {
                outstanding.Add(form);
            }
        }

        return outstanding;
    }

    /// <summary>Whether something newer than what was returned has come in, though it may not be scored yet.</summary>
    private async Task<bool> WasReceivedAsync(FormKey form, int returned, CancellationToken cancellation) =>
        await submissions.FindAsync(new SubmissionKey(form, returned + 1), cancellation) is not null;
}
