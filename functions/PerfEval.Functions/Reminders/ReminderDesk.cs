using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>A reminder that the bureau has sent now, to one unit: at most one a unit and day.</summary>
public sealed class ReminderDesk(
    CampaignStore campaigns, UnitStore units, FormStore forms, OutstandingForms outstanding, UnitPost post, AuditLog audit, TimeProvider time)
{
    /// <summary>Whether units can still be reminded of what they owe.</summary>
    internal static bool IsOpen(CampaignRow campaign) =>
        campaign.PhaseValue() is >= CampaignPhase.Filing and < CampaignPhase.Publishing && campaign.PublishRequestedAt is null;

    /// <summary>Sends it.</summary>
    /// <returns>The mail's key, or why it was not sent.</returns>
    internal async Task<(MailKey? Sent, Refusal? Refusal)> RemindAsync(CampaignKey key, string unit, string actor, CancellationToken cancellation)
    {
        (MailKey? mail, IReadOnlyList<FormRow> owed, Refusal? refusal) = await FindAsync(key, unit, cancellation);
        if (mail is null)
        {
            return (null, refusal);
        }

        try
        {
            await post.SendAsync([mail], cancellation);
        }
        catch (MailNotTakenException)
        {
            // It is planned, and the sweep tries it again.
        }

        // A second click on the same day sends nothing, so it is no later reminder.
        DateTimeOffset now = time.GetUtcNow();
        foreach (FormRow form in owed.Where(f => f.RemindedAt is not { } at || ChinaTime.DayOf(at) != ChinaTime.DayOf(now)))
        {
            await forms.ChangeAsync(form.Key(key), row => Note(row, now), cancellation);
        }

        await audit.RecordAsync(
            key, new AuditEntry(now, actor, "remind", unit, $"remind-{mail.Sequence}", null, mail.Kind.ToString()), cancellation);
        return (mail, null);
    }

    /// <summary>What would be sent.</summary>
    /// <returns>The mail, or why none would be.</returns>
    internal async Task<(OutgoingMail? Mail, Refusal? Refusal)> PreviewAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        (MailKey? mail, _, Refusal? refusal) = await FindAsync(key, unit, cancellation);
        return mail is null ? (null, refusal) : ((await post.WriteAsync([mail], cancellation))[0], null);
    }

    private static bool Note(FormRow row, DateTimeOffset now)
    {
        row.RemindedAt = now;
        return true;
    }

    private async Task<(MailKey?, IReadOnlyList<FormRow>, Refusal?)> FindAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(key, cancellation) is not { } campaign)
        {
            return (null, [], Refusal.UnknownCampaign(key));
        }

        if (!KeyText.IsValid(unit, KeyText.CodeLength) || await units.FindAsync(key, unit, cancellation) is null)
        {
            return (null, [], Refusal.Of(StatusCodes.Status404NotFound, "unknown-unit", "unit", unit, "没有这个预算单位。", "There is no such unit."));
        }

        if (!IsOpen(campaign))
        {
            return (null, [], Refusal.Of(
                StatusCodes.Status409Conflict, "not-filing", "phase", campaign.Phase, "只有自评表下发之后、交付发布之前才能催报。", "Units are reminded from when the forms are out until the results are published."));
        }

        List<FormRow> owed = await outstanding.ListAsync(key, unit, cancellation);
        if (owed.Count == 0)
        {
            return (null, [], Refusal.Of(
                StatusCodes.Status409Conflict, "nothing-owed", "unit", unit, "该单位没有未报送的自评表，无需催报。", "The unit owes no form; there is nothing to remind it of."));
        }

        DateOnly today = ChinaTime.DayOf(time.GetUtcNow());
        MailKind kind = owed.Exists(f => f.Due() < today) ? MailKind.Overdue : MailKind.Reminder;
        return (new MailKey(key, unit, kind, $"day-{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"), owed, null);
    }
}
