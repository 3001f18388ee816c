using PerfEval.Domain.Filing;

namespace PerfEval.Domain.Tests.Filing;

public class FilingClockTests
{
    private static readonly DateOnly Due = new(2022, 3, 31);

    [Theory]
    [InlineData(null, "2022-03-31T15:59:59Z", FilingTimeliness.Open)]
    [InlineData(null, "2022-03-31T16:00:00Z", FilingTimeliness.Overdue)]
    [InlineData("2022-03-31T15:59:59Z", "2022-04-05T00:00:00Z", FilingTimeliness.OnTime)]
    [InlineData("2022-03-31T16:00:00Z", "2022-04-05T00:00:00Z", FilingTimeliness.Late)]
    public void The_due_day_counts_until_midnight_in_China(string? filed, string now, FilingTimeliness expected)
    {
        DateTimeOffset? filedAt = filed is null ? null : Instant(filed);

        Assert.Equal(expected, FilingClock.Judge(Due, filedAt, Instant(now)));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
