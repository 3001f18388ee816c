using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>Lists for programs, page by page.</summary>
public sealed class ListPagingTests
{
    private const string Home = $"/api/campaigns/{Plans.Bureau}/{Plans.Campaign}";

    [Theory]
    [InlineData("forms", "forms")]
    [InlineData("audit", "acts")]
    public async Task Pages_of_one_are_together_what_one_page_holds(string list, string name)
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();

        JsonNode whole = (await county.Bureau.GetAsync($"{Home}/{list}")).Done().Json;
        Assert.Null(whole["next"]);
        string[] all = [.. whole[name]!.AsArray().Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal)];
        Assert.True(all.Length >= 3);

        JsonNode first = (await county.Bureau.GetAsync($"{Home}/{list}?limit=1")).Done().Json;
        Assert.Single(first[name]!.AsArray());
        Assert.StartsWith($"{Home}/{list}?limit=1&after=", (string?)first["next"], StringComparison.Ordinal);
        Assert.Equal(all, (await county.Bureau.AllAsync($"{Home}/{list}?limit=1", name)).Select(item => item.ToJsonString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Forms_come_by_unit_and_project_whatever_bucket_they_are_in()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-01T10:00");
        Assert.Equal(
            [$"{First} {Training}", $"{First} {Correction}", $"{Second} {Adviser}"],
            (await county.Bureau.AllAsync($"{Home}/forms?limit=2", "forms")).Select(f => $"{f["unit"]} {f["id"]}"));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=many")]
    [InlineData("after=nothing")]
    [InlineData("after=x.z")]
    public async Task What_is_not_understood_is_left_out(string query)
    {
        await using Installation county = await Installation.LaunchedAsync();
        JsonNode page = (await county.Bureau.GetAsync($"{Home}/forms?{query}")).Done().Json;
        Assert.NotNull(page["forms"]);
    }
}
