namespace PerfEval.Domain.Values;

/// <summary>A day as forms write it: the year may be left out, and the day (2021年12月底, 2021年12月).</summary>
/// <param name="Year">The year; <see langword="null"/> means the budget year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day of the month; <see langword="null"/> means the last.</param>
public readonly record struct CalendarDay(int? Year, int Month, int? Day)
{
    /// <summary>The date meant, for a form of <paramref name="budgetYear"/>.</summary>
    public DateOnly In(int budgetYear)
    {
        int year = Year ?? budgetYear;
        int last = DateTime.DaysInMonth(year, Month);
        return new DateOnly(year, Month, Math.Min(Day ?? last, last));
    }
}
