using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

public sealed class WholeCampaignTests
{
    [Fact]
    public async Task A_campaign_goes_from_launch_to_published_ranking()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.SettleAsync();
        Assert.Equal("Waiting", (string?)(await county.Bureau.StatusAsync())["phase"]);
        Assert.Empty(county.Mails);

        await county.UntilAsync("2022-03-01T09:00");
        Assert.Equal("Filing", (string?)(await county.Bureau.StatusAsync())["phase"]);
        Assert.Equal(["219001 Invitation 1", "219002 Invitation 1"], county.Mails);

        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, null))).Done();
        await county.UntilAsync("2022-04-07T10:00");
        (await county.FileAsync(First, Correction)).Done();

        await county.UntilAsync("2022-04-16T00:00");
        Assert.Equal("Reviewing", (string?)(await county.Bureau.StatusAsync())["phase"]);
        await county.UntilAsync("2022-04-18T09:00");
        (await county.Bureau.ReturnAsync(Second, Adviser, "第1行实际完成值为空。", due: "2022-04-25")).Done();
        await county.UntilAsync("2022-04-20T09:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        Assert.Equal(2, (int)(await county.Bureau.FormAsync(Adviser))["revision"]!);

        JsonNode before = await county.Bureau.FormAsync(Correction);
        (await county.Bureau.AcceptAsync(First, Correction, (0, 5m, "不及时"))).Done();
        JsonNode after = await county.Bureau.FormAsync(Correction);
        Assert.Equal("Accepted", (string?)after["state"]);
        Assert.True((decimal)after["official"]! < (decimal)before["official"]!);
        Assert.Equal((decimal)before["declared"]!, (decimal)after["declared"]!);

        await county.UntilAsync("2022-05-14T00:00");
        Assert.Equal("AwaitingSignOff", (string?)(await county.Bureau.StatusAsync())["phase"]);
        await county.UntilAsync("2022-05-16T09:00");
        (await county.Bureau.SignOffAsync(1, "定性指标多，经研究同意。")).Done();
        (await county.Bureau.PublishAsync(1)).Done();
        await county.SettleAsync();
        Assert.Equal("Published", (string?)(await county.Bureau.StatusAsync())["phase"]);

        JsonNode ranking = await county.Bureau.RankingAsync();
        Assert.True((bool)ranking["published"]!);
        Assert.Equal("定性指标多，经研究同意。", (string?)ranking["exceptionReason"]);
        Assert.Equal([Second, First], ranking["units"]!.AsArray().Select(unit => (string)unit!["unit"]!));
        Assert.Equal([1, 2], ranking["units"]!.AsArray().Select(unit => (int)unit!["rank"]!));
        Assert.All(
            (string[])["219001 Preliminary 1", "219002 Preliminary 1", "219001 Result 001", "219002 Result 001"],
            mail => Assert.Contains(mail, county.Mails));
        Assert.Equal(
            [
                "launch campaign 2 units, 3 forms",
                "phase campaign Waiting",
                "phase campaign Issuing",
                "phase campaign Filing",
                "submit 219001 003-05-training",
                "submit 219002 004-01-legal-adviser",
                "submit 219001 004-07-community-correction",
                "phase campaign Closing",
                "phase campaign Reviewing",
                "return 219002 第1行实际完成值为空。",
                "submit 219002 004-01-legal-adviser",
                "accept 219001",
                "phase campaign Ranking",
                "phase campaign Objections",
                "phase campaign AwaitingSignOff",
                "sign-off campaign 1: 局领导; 定性指标多，经研究同意。",
                "request-publication campaign",
                "phase campaign Publishing",
                "phase campaign Published",
                "publish campaign 1",
            ],
            await county.Bureau.AuditAsync(),
            SameAct);
    }

    [Fact]
    public async Task Late_is_what_was_filed_after_the_due_day_and_overdue_what_was_not_filed()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-31T23:59");
        (await county.FileAsync(First, Training)).Done();
        Assert.Equal("open", (string?)(await county.Bureau.FormAsync(Correction))["timeliness"]);

        await county.UntilAsync("2022-04-01T00:00");
        (await county.FileAsync(First, Correction)).Done();
        await county.SettleAsync();
        Assert.Equal("onTime", (string?)(await county.Bureau.FormAsync(Training))["timeliness"]);
        Assert.Equal("late", (string?)(await county.Bureau.FormAsync(Correction))["timeliness"]);
        Assert.Equal("overdue", (string?)(await county.Bureau.FormAsync(Adviser))["timeliness"]);
        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
    }

    [Fact]
    public async Task A_form_that_was_filed_late_stays_late_when_it_is_returned_with_a_later_due_day()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-04-07T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-04-20T10:00");
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。", due: "2022-04-29")).Done();

        Assert.Equal("late", (string?)(await county.Bureau.FormAsync(Adviser))["timeliness"]);
    }

    [Fact]
    public async Task A_returned_form_is_taken_until_the_day_that_was_set_with_it_and_not_after()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        (await county.FileAsync(First, Training)).Done();
        await county.UntilAsync("2022-04-20T10:00");
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。", due: "2022-05-09")).Done();
        (await county.Bureau.ReturnAsync(First, Training, "请补充说明。", due: "2022-04-21")).Done();

        await county.UntilAsync("2022-05-09T23:59");
        Answer tooLate = await county.FileAsync(First, Training, SampleForms.WithActual(Training, 0, "3"));
        Assert.Equal(HttpStatusCode.Conflict, tooLate.Status);
        Assert.Equal("not-open", tooLate.Code);
        (await county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, "99%"))).Done();
        await county.SettleAsync();
        Assert.Equal("Submitted", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
        Assert.Equal("Returned", (string?)(await county.Bureau.FormAsync(Training))["state"]);
    }

    // The log names a submission by its id and a score by its digits: that they are there is enough here.
    private static bool SameAct(string expected, string actual) =>
        expected == actual
        || (expected.Split(' ') is ["submit", string unit, _] && actual.StartsWith($"submit {unit} sub-", StringComparison.Ordinal))
        || (expected == "accept 219001" && actual.StartsWith("accept 219001 ", StringComparison.Ordinal));
}
