using Microsoft.Extensions.Logging;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Housekeeping;

/// <summary>Of the small campaign's three forms, due on 31 March. The alert due-soon-few-filed hangs on the line.</summary>
public sealed class FilingWatchTests
{
    [Fact]
    public async Task A_due_date_that_is_near_while_few_have_filed_is_logged_every_day()
    {
        var log = new LogLines();
        await using Installation county = await Installation.LaunchedAsync(builder => builder.Logging.AddProvider(log));
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();

        await county.UntilAsync("2022-03-23T09:00");
        Assert.Empty(log.Of(1211));
        await county.UntilAsync("2022-03-24T09:00");
        await county.UntilAsync("2022-03-25T09:00");
        Assert.Equal(2, log.Of(1211).Count);
        Assert.All(log.Of(1211), line => Assert.Contains("1 of 3", line, StringComparison.Ordinal));

        (await county.FileAsync(First, Training)).Done();
        await county.UntilAsync("2022-04-05T09:00");
        Assert.Equal(2, log.Of(1211).Count);
    }
}
