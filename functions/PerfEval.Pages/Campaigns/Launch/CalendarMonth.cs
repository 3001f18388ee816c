using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>A month of a campaign, week by week from Monday.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Weeks">Seven days each; <see langword="null"/> where the day is another month's.</param>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks)
{
    /// <summary>The months from the campaign's first day to its last.</summary>
    /// <param name="dates">The campaign's days.</param>
    /// <param name="rounds">Its waves on their days.</param>
    /// <param name="calendar">Tells worked days from free ones.</param>
    public static IReadOnlyList<CalendarMonth> Of(CampaignDates dates, IReadOnlyList<ReminderRound> rounds, WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(calendar);
        ILookup<DateOnly, CalendarMark> marks = Marks(dates, rounds).ToLookup(m => m.Day, m => m.Mark);
        var months = new List<CalendarMonth>();
        for (var first = new DateOnly(dates.Opens.Year, dates.Opens.Month, 1); first <= dates.ObjectionsEnd; first = first.AddMonths(1))
        {
            months.Add(Month(first, marks, calendar));
        }

        return months;
    }

    private static CalendarMonth Month(DateOnly first, ILookup<DateOnly, CalendarMark> marks, WorkdayCalendar calendar)
    {
        int before = ((int)first.DayOfWeek + 6) % 7;
        IEnumerable<CalendarDay?> days =
        [
            .. Enumerable.Repeat<CalendarDay?>(null, before),
            .. Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month))
                .Select(i => first.AddDays(i))
                .Select(day => new CalendarDay(day, calendar.KindOf(day), [.. marks[day]])),
        ];
        return new CalendarMonth(first, [.. days.Chunk(7).Select(week => (IReadOnlyList<CalendarDay?>)[.. week, .. Enumerable.Repeat<CalendarDay?>(null, 7 - week.Length)])]);
    }

    private static IEnumerable<(DateOnly Day, CalendarMark Mark)> Marks(CampaignDates dates, IReadOnlyList<ReminderRound> rounds) =>
    [
        (dates.Opens, CalendarMark.Opens),
        .. rounds.Select(r => (ChinaTime.DayOf(r.At), r.Overdue ? CalendarMark.Overdue : CalendarMark.Reminder)),
        (dates.Due, CalendarMark.Due),
        (dates.Closes, CalendarMark.Closes),
        (dates.ReviewEnds, CalendarMark.ReviewEnds),
        (dates.ObjectionsEnd, CalendarMark.ObjectionsEnd),
    ];
}

/// <summary>A day of a campaign's calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">Whether it is worked.</param>
/// <param name="Marks">What the campaign does on it.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, IReadOnlyList<CalendarMark> Marks);

/// <summary>What a campaign does on a day.</summary>
public enum CalendarMark
{
    /// <summary>Forms go out.</summary>
    Opens,

    /// <summary>A reminder goes out.</summary>
    Reminder,

    /// <summary>报送截止日期.</summary>
    Due,

    /// <summary>An overdue notice goes out.</summary>
    Overdue,

    /// <summary>The last day on which a form is taken.</summary>
    Closes,

    /// <summary>The last day of the review.</summary>
    ReviewEnds,

    /// <summary>The last day for objections.</summary>
    ObjectionsEnd,
}
