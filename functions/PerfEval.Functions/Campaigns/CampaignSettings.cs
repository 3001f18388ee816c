using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>What a plan says of the campaign as a whole.</summary>
/// <param name="BureauName">The bureau's name.</param>
/// <param name="Title">The campaign's title.</param>
/// <param name="Dates">Its days.</param>
/// <param name="Reminders">Its waves of reminders.</param>
/// <param name="HelpDesk">Whom units ask.</param>
/// <param name="BudgetYears">预算年度 that are evaluated.</param>
/// <param name="ReturnedReminders">The waves for returned forms; <see langword="null"/> for the usual ones.</param>
/// <param name="DigestTo">Who in the bureau is told every week how the campaign stands.</param>
internal sealed record CampaignSettings(
    string BureauName,
    string Title,
    CampaignDates Dates,
    IReadOnlyList<ReminderWave> Reminders,
    Contact HelpDesk,
    IReadOnlyList<int> BudgetYears,
    IReadOnlyList<ReminderWave>? ReturnedReminders = null,
    IReadOnlyList<Contact>? DigestTo = null)
{
    private static readonly ReminderWave[] ReturnedByDefault = [new ReminderWave { DaysBeforeDue = 3 }, new ReminderWave { DaysBeforeDue = 0 }];

    public static CampaignSettings Of(CampaignPlan plan) =>
        new(plan.BureauName, plan.Title, plan.Dates, plan.Reminders, plan.HelpDesk, plan.BudgetYears, plan.ReturnedReminders, plan.DigestTo);

    /// <summary>The waves for returned forms.</summary>
    public IReadOnlyList<ReminderWave> WavesOfReturned() => ReturnedReminders ?? ReturnedByDefault;

    /// <summary>The waves on workdays, in order of time.</summary>
    public IReadOnlyList<ReminderRound> Rounds() => ReminderTimetable.Of(Dates, Reminders, WorkdayCalendar.BuiltIn);
}
