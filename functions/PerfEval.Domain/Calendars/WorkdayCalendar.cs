using System.Reflection;
using System.Text.Json;
using PerfEval.Domain.Interchange;

namespace PerfEval.Domain.Calendars;

/// <summary>
/// Which days are worked. Holidays and make-up days (调休) come from one file per year that names the State Council
/// notice it was taken from; a year without a file has weekends only, and <see cref="HasNotice"/> says so.
/// </summary>
public sealed class WorkdayCalendar
{
    private readonly Dictionary<int, CalendarYear> years;

    private WorkdayCalendar(Dictionary<int, CalendarYear> years) => this.years = years;

    /// <summary>The years that come with the product.</summary>
    public static WorkdayCalendar BuiltIn { get; } = LoadBuiltIn();

    /// <summary>Whether the year's holidays are known; where not, only weekends count as free.</summary>
    public bool HasNotice(int year) => years.ContainsKey(year);

    /// <summary>The notice that the year's holidays come from, or <see langword="null"/>.</summary>
    public string? SourceOf(int year) => years.TryGetValue(year, out CalendarYear? found) ? found.Source : null;

    /// <summary>Whether <paramref name="day"/> is worked.</summary>
    public bool IsWorkday(DateOnly day)
    {
        if (years.TryGetValue(day.Year, out CalendarYear? year))
        {
            if (year.Workdays.Contains(day))
            {
                return true;
            }

            if (year.Holidays.Contains(day))
            {
                return false;
            }
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>What kind of day <paramref name="day"/> is.</summary>
    public DayKind KindOf(DateOnly day)
    {
        bool weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (IsWorkday(day))
        {
            return weekend ? DayKind.MakeUpDay : DayKind.Workday;
        }

        return years.TryGetValue(day.Year, out CalendarYear? year) && year.Holidays.Contains(day) ? DayKind.Holiday : DayKind.Weekend;
    }

    /// <summary>The day that comes <paramref name="workdays"/> worked days after <paramref name="day"/>, which itself is not counted.</summary>
    public DateOnly AfterWorkdays(DateOnly day, int workdays)
    {
        for (int i = 0; i < workdays; i++)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The day itself where it is worked, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself where it is worked, else the last one that was.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static WorkdayCalendar LoadBuiltIn()
    {
        Assembly assembly = typeof(WorkdayCalendar).Assembly;
        var found = new Dictionary<int, CalendarYear>();
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Calendars.data.", StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            CalendarYear year = JsonSerializer.Deserialize<CalendarYear>(stream, FormJson.Options)!;
            found.Add(year.Year, year);
        }

        return new WorkdayCalendar(found);
    }

    private sealed record CalendarYear
    {
        public required int Year { get; init; }

        public required string Source { get; init; }

        public required HashSet<DateOnly> Holidays { get; init; }

        public required HashSet<DateOnly> Workdays { get; init; }
    }
}
