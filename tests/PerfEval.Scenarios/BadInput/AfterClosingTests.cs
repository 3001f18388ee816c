using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.BadInput;

public sealed class AfterClosingTests
{
    [Fact]
    public async Task A_form_after_closing_is_refused_with_the_last_day()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-04-16T00:00");
        Answer answer = await county.ChangesNothingAsync(c => c.FileAsync(Second, Adviser));
        answer.AssertRefused(HttpStatusCode.Conflict, "not-open", "receivedAt", "2022-04-16 00:00", "2022-04-15");
    }

    [Fact]
    public async Task A_link_works_until_a_year_after_the_campaign_and_then_no_more()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2023-05-13T23:59");
        Assert.Equal("not-open", (await county.FileAsync(Second, Adviser)).Code);

        await county.UntilAsync("2023-05-14T00:00");
        Answer answer = await county.ChangesNothingAsync(c => c.FileAsync(Second, Adviser));
        answer.AssertRefused(HttpStatusCode.NotFound, "unknown-link", "token", null);
    }
}
