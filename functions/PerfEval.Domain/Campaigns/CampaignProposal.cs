using PerfEval.Domain.Calendars;

namespace PerfEval.Domain.Campaigns;

/// <summary>
/// Days and waves that a bureau may start from when it plans a campaign. Nothing of them is law: they are the product's own
/// proposal, each day a worked one, for the operator to change.
/// </summary>
public static class CampaignProposal
{
    private const int DaysToFile = 30;
    private const int WorkdaysForLate = 7;
    private const int WorkdaysForReview = 15;
    private const int WorkdaysForObjections = 5;

    // Waves begin when there is still time to do something, and thin out what people are told where the time is short.
    private static readonly int[] Before = [14, 7, 3, 0];
    private static readonly int[] After = [1, 5];

    /// <summary>The days of a campaign that is planned on <paramref name="today"/>: it opens on the next worked day.</summary>
    public static CampaignDates From(DateOnly today, WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly opens = calendar.OnOrAfter(today.AddDays(1));
        return Around(opens, calendar.OnOrBefore(opens.AddDays(DaysToFile)), calendar);
    }

    /// <summary>The days that follow from the first day and the submission deadline.</summary>
    public static CampaignDates Around(DateOnly opens, DateOnly due, WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly closes = calendar.AfterWorkdays(due, WorkdaysForLate);
        DateOnly reviewed = calendar.AfterWorkdays(closes, WorkdaysForReview);
        return new CampaignDates
        {
            Opens = opens,
            Due = due,
            Closes = closes,
            ReviewEnds = reviewed,
            ObjectionsEnd = calendar.AfterWorkdays(reviewed, WorkdaysForObjections),
        };
    }

    /// <summary>The waves for these days: each falls after the first day and before filing closes.</summary>
    public static IReadOnlyList<ReminderWave> Waves(CampaignDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        int toFile = dates.Due.DayNumber - dates.Opens.DayNumber;
        int late = dates.Closes.DayNumber - dates.Due.DayNumber;
        return
        [
            .. Before.Where(days => days < toFile).Select(days => new ReminderWave { DaysBeforeDue = days }),
            .. After.Where(days => days <= late).Select(days => new ReminderWave { DaysAfterDue = days }),
        ];
    }
}
