using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

public sealed class GenerationTests
{
    private const string Exception = "经研究同意。";

    [Fact]
    public async Task A_change_while_objections_are_open_makes_a_second_generation()
    {
        await using Installation county = await FiledAsync();
        await county.UntilAsync("2022-05-10T10:00");
        (await county.Bureau.AcceptAsync(Second, Adviser, (0, 0m, "佐证材料不足"))).Done();
        await county.UntilAsync("2022-05-14T00:00");

        Assert.Equal(2, (int)(await county.Bureau.StatusAsync())["generation"]!);
        (await county.Bureau.SignOffAsync(1, Exception)).AssertRefused(HttpStatusCode.Conflict, "not-the-newest", "generation", "1", "2");
        (await county.Bureau.SignOffAsync(2, Exception)).Done();
    }

    [Fact]
    public async Task A_change_after_the_sign_off_must_be_signed_anew()
    {
        await using Installation county = await FiledAsync();
        await county.UntilAsync("2022-05-16T09:00");
        (await county.Bureau.SignOffAsync(1, Exception)).Done();
        (await county.Bureau.AcceptAsync(Second, Adviser, (0, 0m, "佐证材料不足"))).Done();
        await county.SettleAsync();

        JsonNode ranking = await county.Bureau.RankingAsync();
        Assert.Equal(2, (int)ranking["generation"]!);
        Assert.False((bool)ranking["signed"]!);
        (await county.Bureau.PublishAsync(1)).AssertRefused(HttpStatusCode.Conflict, "not-the-newest", "generation", "1", "2");
        (await county.Bureau.PublishAsync(2)).AssertRefused(HttpStatusCode.Conflict, "not-signed", "signedGeneration", "1", "2");

        (await county.Bureau.SignOffAsync(2, Exception)).Done();
        (await county.Bureau.PublishAsync(2)).Done();
        await county.SettleAsync();
        Assert.True((bool)(await county.Bureau.RankingAsync())["published"]!);
        Assert.Contains("219001 Result 002", county.Mails);
        Assert.DoesNotContain("219001 Result 001", county.Mails);
    }

    [Fact]
    public async Task A_form_that_is_filed_again_after_the_sign_off_must_be_signed_anew()
    {
        await using Installation county = await FiledAsync();
        await county.UntilAsync("2022-05-10T10:00");
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。", due: "2022-05-20")).Done();
        await county.UntilAsync("2022-05-16T09:00");
        (await county.Bureau.SignOffAsync(1, Exception)).Done();
        (await county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, "50%"))).Done();
        await county.SettleAsync();

        Assert.Equal(2, (int)(await county.Bureau.StatusAsync())["generation"]!);
        (await county.Bureau.PublishAsync(2)).AssertRefused(HttpStatusCode.Conflict, "not-signed", "signedGeneration", "1", "2");
    }

    [Fact]
    public async Task A_second_generation_says_how_far_each_unit_has_moved()
    {
        await using Installation county = await FiledAsync();
        await county.UntilAsync("2022-05-10T10:00");
        JsonNode first = (await county.Bureau.RankingAsync())["units"]!;
        Assert.All(first.AsArray(), unit => Assert.Null(unit!["change"]));
        string leader = (string)first[0]!["unit"]!;
        Assert.Equal(Second, leader);

        (await county.Bureau.AcceptAsync(Second, Adviser, (0, 0m, "佐证材料不足"), (1, 0m, "佐证材料不足"), (2, 0m, "佐证材料不足"), (3, 0m, "佐证材料不足"), (4, 0m, "佐证材料不足"))).Done();
        await county.UntilAsync("2022-05-14T00:00");
        JsonNode second = (await county.Bureau.RankingAsync())["units"]!;
        Assert.Equal([(First, 1), (Second, -1)], second.AsArray().Select(unit => ((string)unit!["unit"]!, (int)unit["change"]!)));
    }

    private static async Task<Installation> FiledAsync()
    {
        Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(First, Correction)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        return county;
    }
}
