using System.Globalization;
using PerfEval.Embedded.Triggers.Timers;

namespace PerfEval.Embedded.Tests.Triggers.Timers;

public class CronScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-01T00:00:00Z", "2026-03-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-03-01T00:04:59.999Z", "2026-03-01T00:05:00Z")]
    [InlineData("* * * * * *", "2026-03-01T00:00:00.5Z", "2026-03-01T00:00:01Z")]
    [InlineData("59 59 23 31 12 *", "2026-12-31T23:59:59Z", "2027-12-31T23:59:59Z")]
    [InlineData("0 0 * * * *", "2026-03-01T23:00:00Z", "2026-03-02T00:00:00Z")]
    [InlineData("0 30 9 * * 1-5", "2026-03-06T09:30:00Z", "2026-03-09T09:30:00Z")]
    [InlineData("0 30 9 * * MON-FRI", "2026-03-06T09:29:00Z", "2026-03-06T09:30:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2096-03-01T00:00:00Z", "2104-02-29T00:00:00Z")]
    [InlineData("0 0 0 31 * *", "2026-03-31T00:00:00Z", "2026-05-31T00:00:00Z")]
    [InlineData("0 0 0 1 jan *", "2026-03-31T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("0 0 8,12,18 * * *", "2026-03-01T12:00:00Z", "2026-03-01T18:00:00Z")]
    [InlineData("0 5/20 * * * *", "2026-03-01T00:45:00Z", "2026-03-01T01:05:00Z")]
    [InlineData("0 10-40/15 * * * *", "2026-03-01T00:25:00Z", "2026-03-01T00:40:00Z")]
    [InlineData("30 0 1 * * *", "2026-03-01T01:00:29Z", "2026-03-01T01:00:30Z")]
    [InlineData("15,45 10,20 3 * * *", "2026-03-01T03:10:45Z", "2026-03-01T03:20:15Z")]
    public void The_next_occurrence_is_the_first_after_the_instant(string expression, string after, string expected) =>
        Assert.Equal(Instant(expected), CronSchedule.Parse(expression).Next(Instant(after), TimeZoneInfo.Utc));

    [Fact]
    public void A_day_of_month_and_a_day_of_week_must_both_match()
    {
        CronSchedule fridayThe13th = CronSchedule.Parse("0 0 0 13 * 5");
        Assert.Equal(Instant("2026-03-13T00:00:00Z"), fridayThe13th.Next(Instant("2026-02-14T00:00:00Z"), TimeZoneInfo.Utc));
        Assert.Equal(Instant("2026-11-13T00:00:00Z"), fridayThe13th.Next(Instant("2026-03-13T00:00:00Z"), TimeZoneInfo.Utc));
    }

    [Fact]
    public void The_fields_are_in_the_zone_given()
    {
        DateTimeOffset next = CronSchedule.Parse("0 0 9 * * *").Next(Instant("2026-03-01T02:00:00Z"), Zone("Asia/Shanghai"));
        Assert.Equal(Instant("2026-03-02T01:00:00Z"), next);
        Assert.Equal(TimeSpan.Zero, next.Offset);
    }

    [Fact]
    public void A_time_that_a_change_of_clocks_skips_occurs_when_the_gap_ends() =>
        Assert.Equal(
            Instant("2026-03-29T01:00:00Z"),
            CronSchedule.Parse("0 30 2 * * *").Next(Instant("2026-03-28T12:00:00Z"), Zone("Europe/Berlin")));

    [Fact]
    public void A_time_that_occurs_twice_counts_the_first_time_only()
    {
        CronSchedule schedule = CronSchedule.Parse("0 30 2 * * *");
        DateTimeOffset first = schedule.Next(Instant("2026-10-24T12:00:00Z"), Zone("Europe/Berlin"));
        Assert.Equal(Instant("2026-10-25T00:30:00Z"), first);
        Assert.Equal(Instant("2026-10-26T01:30:00Z"), schedule.Next(first, Zone("Europe/Berlin")));
    }

    [Theory]
    [InlineData("*/5 * * * *", "five", "leading field for the second")]
    [InlineData("", "0 fields", "six are needed")]
    [InlineData("0 60 * * * *", "minute", "from 0 to 59")]
    [InlineData("0 0 24 * * *", "hour", "from 0 to 23")]
    [InlineData("0 0 0 0 * *", "day-of-month", "from 1 to 31")]
    [InlineData("0 0 0 1 13 *", "month", "JAN to DEC")]
    [InlineData("0 0 0 * * 7", "day-of-week", "SUN to SAT")]
    [InlineData("0 0 22-2 * * *", "hour", "22-23,0-2")]
    [InlineData("0 */0 * * * *", "minute", "above 0")]
    [InlineData("0 1/2/3 * * * *", "minute", "more than one '/'")]
    [InlineData("0 1-2-3 * * * *", "minute", "more than one '-'")]
    [InlineData("0 1, * * * *", "minute", "not ''")]
    [InlineData("0 -5 * * * *", "minute", "not ''")]
    [InlineData("0 五 * * * *", "minute", "not '五'")]
    [InlineData("0 0 0 30 2 *", "never occurs", "no such day")]
    [InlineData("00:05:00", "1 fields", "six are needed")]
    public void A_bad_expression_is_refused_with_the_field_and_what_would_be_accepted(string expression, string where, string accepted)
    {
        string message = Assert.Throws<FormatException>(() => CronSchedule.Parse(expression)).Message;
        Assert.Contains(where == "five" ? "5 fields" : where, message, StringComparison.Ordinal);
        Assert.Contains(accepted, message, StringComparison.Ordinal);
        Assert.Contains($"'{expression}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_ends_with_the_calendar() =>
        Assert.Equal(DateTimeOffset.MaxValue, CronSchedule.Parse("0 0 0 1 1 *").Next(Instant("9999-06-01T00:00:00Z"), TimeZoneInfo.Utc));

    [Fact]
    public void Occurrences_agree_with_trying_every_second_of_two_days()
    {
        CronSchedule schedule = CronSchedule.Parse("7/23 3-50/9 */5 * * 0,2");
        DateTimeOffset start = Instant("2026-02-28T22:00:00Z");
        var expected = new List<DateTimeOffset>();
        for (DateTimeOffset time = start.AddSeconds(1); time <= start.AddDays(2); time = time.AddSeconds(1))
        {
            bool rightTime = (time.Second is 7 or 30 or 53) && time.Minute is >= 3 and <= 50 && (time.Minute - 3) % 9 == 0 && time.Hour % 5 == 0;
            if (rightTime && (time.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Tuesday))
            {
                expected.Add(time);
            }
        }

        var actual = new List<DateTimeOffset>();
        for (DateTimeOffset time = schedule.Next(start, TimeZoneInfo.Utc); time <= start.AddDays(2); time = schedule.Next(time, TimeZoneInfo.Utc))
        {
            actual.Add(time);
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
