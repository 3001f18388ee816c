using PerfEval.Domain.Calendars;

namespace PerfEval.Domain.Campaigns;

/// <summary>Places the waves of a plan on workdays.</summary>
public static class ReminderTimetable
{
    /// <summary>
    /// The rounds in order of time. A wave before the deadline that falls on a free day moves to the workday before,
    /// so that nobody has less notice than planned; one after the deadline moves to the workday after. Nothing is
    /// sent before forms are out or once filing has closed, and two waves that meet on one day are one.
    /// </summary>
    public static IReadOnlyList<ReminderRound> Of(CampaignDates dates, IEnumerable<ReminderWave> waves, WorkdayCalendar calendar)
    {
        return
        [
            .. Days(dates.Due, waves, calendar)
                .Where(d => d.Day > dates.Opens && d.Day <= dates.Closes)
                .OrderBy(d => d.Day)
                .Select((d, index) => new ReminderRound(index + 1, ChinaTime.At(d.Day, ChinaTime.OfficeOpens), d.Overdue)),
        ];
    }

    /// <summary>The workdays on which those are reminded whose due day is <paramref name="due"/>, each once.</summary>
    public static IEnumerable<(DateOnly Day, bool Overdue)> Days(DateOnly due, IEnumerable<ReminderWave> waves, WorkdayCalendar calendar) => waves
        .Select(wave => wave.DaysAfterDue is int after
            ? (Day: calendar.OnOrAfter(due.AddDays(after)), Overdue: true)
            : (Day: calendar.OnOrBefore(due.AddDays(-(wave.DaysBeforeDue ?? 0))), Overdue: false))
        .Distinct();
}
