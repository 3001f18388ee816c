using PerfEval.Domain.Calendars;

namespace PerfEval.Domain.Tests.Calendars;

public class WorkdayCalendarTests
{
    [Theory]
    [InlineData("2022-04-01", true, "a Friday")]
    [InlineData("2022-04-02", true, "a Saturday worked for Qingming")]
    [InlineData("2022-04-03", false, "Qingming")]
    [InlineData("2022-04-05", false, "a Tuesday of Qingming")]
    [InlineData("2022-04-09", false, "a Saturday")]
    [InlineData("2021-10-09", true, "a Saturday worked for the National Day")]
    [InlineData("2021-02-11", false, "New Year's Eve")]
    public void Holidays_and_make_up_days_are_known(string day, bool worked, string why) =>
        Assert.True(worked == WorkdayCalendar.BuiltIn.IsWorkday(Day(day)), why);

    [Theory]
    [InlineData("2022-04-01", DayKind.Workday)]
    [InlineData("2022-04-02", DayKind.MakeUpDay)]
    [InlineData("2022-04-03", DayKind.Holiday)]
    [InlineData("2022-04-05", DayKind.Holiday)]
    [InlineData("2022-04-09", DayKind.Weekend)]
    [InlineData("2035-10-01", DayKind.Workday)]
    public void A_day_is_of_a_kind(string day, DayKind kind) => Assert.Equal(kind, WorkdayCalendar.BuiltIn.KindOf(Day(day)));

    [Theory]
    [InlineData("2022-04-01", 0, "2022-04-01")]
    [InlineData("2022-04-01", 1, "2022-04-02")]
    [InlineData("2022-04-01", 2, "2022-04-06")]
    [InlineData("2022-04-03", 1, "2022-04-06")]
    public void Workdays_are_counted_over_holidays_and_make_up_days(string day, int count, string expected) =>
        Assert.Equal(Day(expected), WorkdayCalendar.BuiltIn.AfterWorkdays(Day(day), count));

    [Fact]
    public void A_year_with_a_file_names_its_notice() =>
        Assert.Contains("国办发明电〔2021〕11号", WorkdayCalendar.BuiltIn.SourceOf(2022), StringComparison.Ordinal);

    [Fact]
    public void A_year_without_a_file_has_weekends_only_and_says_so()
    {
        Assert.False(WorkdayCalendar.BuiltIn.HasNotice(2035));
        Assert.Null(WorkdayCalendar.BuiltIn.SourceOf(2035));
        Assert.True(WorkdayCalendar.BuiltIn.IsWorkday(Day("2035-10-01")));
        Assert.False(WorkdayCalendar.BuiltIn.IsWorkday(Day("2035-10-06")));
    }

    [Theory]
    [InlineData("2022-04-03", "2022-04-02", "2022-04-06")]
    [InlineData("2022-04-30", "2022-04-29", "2022-05-05")]
    [InlineData("2022-04-06", "2022-04-06", "2022-04-06")]
    public void A_free_day_moves_to_the_nearest_worked_one(string day, string before, string after)
    {
        Assert.Equal(Day(before), WorkdayCalendar.BuiltIn.OnOrBefore(Day(day)));
        Assert.Equal(Day(after), WorkdayCalendar.BuiltIn.OnOrAfter(Day(day)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
