using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Units that owe forms as the page shows them.</summary>
internal sealed class OutstandingView
{
    private readonly CampaignKey key;
    private readonly CampaignRow row;
    private readonly CampaignSettings settings;
    private readonly DateOnly today;

    private OutstandingView(CampaignRow row, bool mayAct, DateTimeOffset now)
    {
        this.row = row;
        key = row.Key();
        settings = row.SettingsValue();
        today = ChinaTime.DayOf(now);
        MayAct = mayAct;
    }

    /// <summary>Whether the person may do anything about them.</summary>
    public bool MayAct { get; }

    public static OutstandingView Of(CampaignRow row, bool mayAct, DateTimeOffset now) => new(row, mayAct, now);

    /// <summary>When a unit was last reminded of any of these forms: by hand, or by a round of the campaign.</summary>
    public static DateTimeOffset? RemindedAt(OutstandingGroup group, CampaignSettings settings, DateTimeOffset? remindedUntil) =>
        group.Forms.SelectMany(f => new[] { f.RemindedAt, ReminderSchedule.Last(f, settings, remindedUntil) }).Max();

    /// <summary>A unit.</summary>
    public OutstandingItem Unit(OutstandingGroup group)
    {
        FormLine unit = group.Unit;
        DateOnly due = TableText.Date(group.Due);
        string address = CampaignAddress.Unit(key, unit.Unit);
        return new OutstandingItem
        {
            Code = unit.Unit,
            Name = unit.UnitName,
            Department = unit.Department,
            Address = address,
            ContactName = unit.ContactName,
            ContactPhone = unit.ContactPhone,
            MaskedEmail = unit.ContactEmail is { } email ? MailAddressText.Mask(email) : null,
            IsUnreachable = unit.Unreachable,
            Missing = group.Forms.Count(f => f.State == FormState.Issued),
            Returned = group.Forms.Count(f => f.State != FormState.Issued),
            Due = due,
            DaysOver = Math.Max(0, today.DayNumber - due.DayNumber),
            RemindedAt = RemindedAt(group, settings, row.RemindedUntil),
            RemindAddress = MayAct && ReminderDesk.IsOpen(row) ? $"{address}/remind" : null,
            ExtendAddress = MayAct && row.PhaseValue() is >= CampaignPhase.Filing and <= CampaignPhase.Reviewing ? $"{address}#extend" : null,
            ContactAddress = MayAct ? $"{address}#contact" : null,
        };
    }
}
