using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Access;

public sealed class LinkTests
{
    [Fact]
    public async Task A_rotated_link_works_no_more_and_later_mails_carry_the_new_one()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-02T09:00");
        string stolen = county.Token(First);

        Answer answer = (await county.Bureau.RotateLinkAsync(First)).Done();
        string mine = new Uri((string)answer.Json["link"]!).Segments[^1];

        Assert.NotEqual(stolen, mine);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(county, stolen));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, mine));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, county.Token(Second)));
        await county.UntilAsync("2022-03-18T09:00");
        string reminder = Assert.Single(Directory.GetFiles(county.Outbox), file => file.Contains($"~{First}~Reminder~", StringComparison.Ordinal));
        Assert.Equal(mine, Mail.Token(reminder));
        Assert.Contains(await county.Bureau.AuditAsync(), act => act.StartsWith($"rotate-link {First}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_of_a_unit_that_is_not_there_is_not_rotated()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.SettleAsync();

        Answer answer = await county.ChangesNothingAsync(installation => installation.Bureau.RotateLinkAsync("none"));

        Assert.Equal((HttpStatusCode.NotFound, "unknown-unit"), (answer.Status, answer.Code));
    }

    private static async Task<HttpStatusCode> StatusAsync(Installation county, string token)
    {
        using HttpResponseMessage answer = await county.Http.GetAsync(new Uri($"/u/{token}", UriKind.Relative));
        return answer.StatusCode;
    }
}
