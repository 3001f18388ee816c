namespace PerfEval.Domain.Calendars;

/// <summary>When offices are open: 09:00 to 18:00 in China on workdays. Mail that has a plan goes out then and at no other time.</summary>
public static class OfficeHours
{
    /// <summary>Whether an office is open at <paramref name="instant"/>.</summary>
    public static bool Contain(DateTimeOffset instant, WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly day = ChinaTime.DayOf(instant);
        return calendar.IsWorkday(day) && instant >= ChinaTime.At(day, ChinaTime.OfficeOpens) && instant < ChinaTime.At(day, ChinaTime.OfficeCloses);
    }

    /// <summary><paramref name="instant"/> itself where an office is open then, else the next opening.</summary>
    public static DateTimeOffset From(DateTimeOffset instant, WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Contain(instant, calendar))
        {
            return instant;
        }

        DateOnly day = ChinaTime.DayOf(instant);
        DateOnly first = instant < ChinaTime.At(day, ChinaTime.OfficeOpens) ? day : day.AddDays(1);
        return ChinaTime.At(calendar.OnOrAfter(first), ChinaTime.OfficeOpens);
    }
}
