using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>
/// Gives a unit longer for what it has not filed. The due days of its forms change at once, and with them what is late and
/// when it is reminded; the unit is mailed. Done again for the same day it finishes what a stop left undone.
/// </summary>
public sealed class ExtensionDesk(
    CampaignStore campaigns, UnitStore units, FormStore forms, OutstandingForms outstanding, UnitPost post, MailPump pump, AuditLog audit, TimeProvider time)
{
    /// <summary>Extends, and mails the unit.</summary>
    /// <returns>The forms with their new day, or why nothing was changed.</returns>
    internal async Task<(IReadOnlyList<FormRow>? Forms, Refusal? Refusal)> ExtendAsync(
        CampaignKey campaign, string unit, ExtensionRequest request, DurableTaskClient client, CancellationToken cancellation)
    {
        (UnitRow? before, IReadOnlyList<FormRow> owed, Refusal? refusal) = await FindAsync(campaign, unit, request, cancellation);
        if (before is null)
        {
            return (null, refusal);
        }

        DateOnly day = request.Due!.Value;
        DateTimeOffset now = IsRepeat(before, day) ? before.ExtendedAt!.Value : time.GetUtcNow();
        await campaigns.ChangeAsync(campaign, row => OwnDueDay.Note(row, new OwnDueDay(day, Returned: false, now)) | NoteReturned(row, owed, day, now), cancellation);
        await units.ChangeAsync(campaign, unit, row => Extend(row, day, request.Reason!, now), cancellation);
        var extended = new List<FormRow>();
        foreach (FormRow form in owed)
        {
            extended.Add(await forms.ChangeAsync(form.Key(campaign), row => Extend(row, day, now), cancellation));
        }

        await audit.RecordAsync(
            campaign, new AuditEntry(now, BureauAccess.Operator, "extend", unit, $"extend-{TableText.Of(day)}", Before(before, owed), $"{TableText.Of(day)}: {request.Reason}"), cancellation);
        MailKey key = Key(campaign, unit, day);
        await post.PlanAsync([key], cancellation);
        await CampaignStart.WakeAsync(client, campaign, cancellation);
        await pump.SendAllDueAsync(MailOffice.Mailing(key), cancellation);
        return (extended, null);
    }

    /// <summary>What an extension would mail, without making it.</summary>
    internal async Task<(OutgoingMail? Mail, Refusal? Refusal)> PreviewAsync(
        CampaignKey campaign, string unit, ExtensionRequest request, CancellationToken cancellation)
    {
        (UnitRow? row, IReadOnlyList<FormRow> owed, Refusal? refusal) = await FindAsync(campaign, unit, request, cancellation);
        if (row is null)
        {
            return (null, refusal);
        }

        DateTimeOffset now = time.GetUtcNow();
        Extend(row, request.Due!.Value, request.Reason!, now);
        foreach (FormRow form in owed)
        {
            Extend(form, request.Due.Value, now);
        }

        return (await post.PreviewExtensionAsync(row, owed, Key(campaign, unit, request.Due.Value), cancellation), null);
    }

    private static MailKey Key(CampaignKey campaign, string unit, DateOnly day) =>
        new(campaign, unit, MailKind.Extended, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private async Task<(UnitRow? Unit, IReadOnlyList<FormRow> Owed, Refusal? Refusal)> FindAsync(
        CampaignKey campaign, string unit, ExtensionRequest request, CancellationToken cancellation)
    {
        CampaignRow? row = await campaigns.FindAsync(campaign, cancellation);
        if (row is null)
        {
            return (null, [], Refusal.UnknownCampaign(campaign));
        }

        if (!KeyText.IsValid(unit, KeyText.CodeLength) || await units.FindAsync(campaign, unit, cancellation) is not { } found)
        {
            return (null, [], Refusal.Of(StatusCodes.Status404NotFound, "unknown-unit", "unit", unit, "没有这个预算单位。", "There is no such unit."));
        }

        CampaignSettings settings = row.SettingsValue();
        if (row.PhaseValue() is < CampaignPhase.Filing or > CampaignPhase.Reviewing)
        {
            return (null, [], Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-filing",
                "phase",
                row.Phase,
                "只能在填报和复核期间延长报送期限。",
                "Days are extended while forms are filed and reviewed, at no other time."));
        }

        if (Faults(request, settings, time.GetUtcNow()) is { Count: > 0 } faults)
        {
            return (null, [], new Refusal(StatusCodes.Status400BadRequest, "invalid-extension", faults));
        }

        List<FormRow> owed = await outstanding.ListAsync(campaign, unit, cancellation);
        DateOnly day = request.Due!.Value;
        if (owed.Count == 0)
        {
            return (null, [], Refusal.Of(
                StatusCodes.Status409Conflict, "nothing-outstanding", "unit", unit, "该单位没有未报送的自评表，无需延期。", "The unit has filed everything; there is nothing to extend."));
        }

        return owed.Any(f => f.Due() < day) || IsRepeat(found, day)
            ? (found, owed, null)
            : (null, [], Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-later",
                "due",
                TableText.Of(day),
                $"该单位未报送的自评表期限已是 {TableText.Of(owed.Min(f => f.Due()))} 或更晚，应为更晚的日期。",
                $"What the unit owes is due on {TableText.Of(owed.Min(f => f.Due()))} or later already; a later day is accepted."));
    }

    private static List<ApiError> Faults(ExtensionRequest request, CampaignSettings settings, DateTimeOffset now)
    {
        var faults = new List<ApiError>();
        DateOnly today = ChinaTime.DayOf(now);
        if (request.Due is not { } day || day < today || day > settings.Dates.ReviewEnds)
        {
            string accepted = $"{TableText.Of(today)}–{TableText.Of(settings.Dates.ReviewEnds)}";
            faults.Add(new ApiError("due", request.Due is { } given ? TableText.Of(given) : null, new BilingualText(
                $"新的报送期限应在今天至复核结束日之间（{accepted}）。", $"The new day lies between today and the end of the review ({accepted}).")));
        }

        if (string.IsNullOrWhiteSpace(request.Reason) || !SingleLine.IsValid(request.Reason))
        {
            faults.Add(new ApiError("reason", request.Reason, new BilingualText("请用一行文字写明延期原因，预算单位将看到。", "A reason is needed, in one line; the unit reads it.")));
        }

        return faults;
    }

    private static bool IsRepeat(UnitRow unit, DateOnly day) => unit.ExtendedTo == TableText.Of(day);

    private static string Before(UnitRow unit, IReadOnlyList<FormRow> owed) => unit.ExtendedTo ?? TableText.Of(owed.Min(f => f.Due()));

    private static bool NoteReturned(CampaignRow row, IReadOnlyList<FormRow> owed, DateOnly day, DateTimeOffset now) =>
        owed.Any(f => f.StateValue() != FormState.Issued) && OwnDueDay.Note(row, new OwnDueDay(day, Returned: true, now));

    private static bool Extend(UnitRow row, DateOnly day, string reason, DateTimeOffset now)
    {
        row.ExtendedTo = TableText.Of(day);
        row.ExtendedAt = now;
        row.ExtensionReason = reason;
        return true;
    }

    private static bool Extend(FormRow row, DateOnly day, DateTimeOffset now)
    {
        if (row.StateValue() is not (FormState.Issued or FormState.Returned or FormState.Reopened) || row.Due() >= day)
        {
            return false;
        }

        // What is late is judged by the due day, and a return has changed nothing of that.
        if (row.StateValue() == FormState.Issued)
        {
            row.DueOn = TableText.Of(day);
        }
        else
        {
            row.ResubmitBy = TableText.Of(day);
        }

        row.ExtendedAt = now;
        return true;
    }
}
