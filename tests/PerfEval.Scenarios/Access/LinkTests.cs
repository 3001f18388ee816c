using System.Net;
using PerfEval.Pages;
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
    public async Task The_links_that_a_rotated_link_made_for_sections_end_with_it_and_new_ones_are_made_in_their_place()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-02T09:00");
        string stolen = county.Token(First);
        string section = await SectionAsync(county, stolen);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, section));

        Answer answer = (await county.Bureau.RotateLinkAsync(First)).Done();
        string mine = new Uri((string)answer.Json["link"]!).Segments[^1];

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(county, section));
        Assert.DoesNotContain("法援科", await county.PageAsync($"/u/{mine}"), StringComparison.Ordinal);
        string next = await SectionAsync(county, mine);
        Assert.NotEqual(section, next);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(county, next));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(county, section));
    }

    [Fact]
    public async Task The_link_of_a_unit_that_is_not_there_is_not_rotated()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.SettleAsync();

        Answer answer = await county.ChangesNothingAsync(installation => installation.Bureau.RotateLinkAsync("none"));

        Assert.Equal((HttpStatusCode.NotFound, "unknown-unit"), (answer.Status, answer.Code));
    }

    private static async Task<string> SectionAsync(Installation county, string own) => PortalLinks.SectionToken(
        (await county.PostPageAsync($"/u/{own}", $"/u/{own}/forms/{Training}/links", [new(FieldNames.Section, "法援科")])).Text, $"/u/{own}");

    private static async Task<HttpStatusCode> StatusAsync(Installation county, string token)
    {
        using HttpResponseMessage answer = await county.Http.GetAsync(new Uri($"/u/{token}", UriKind.Relative));
        return answer.StatusCode;
    }
}
