using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Units;

/// <summary>What a unit sees of what it sent, may say of it, and learns in the end.</summary>
public sealed class PortalTests
{
    [Fact]
    public async Task A_warning_is_confirmed_with_a_reason_that_the_reviewer_reads()
    {
        await using Installation county = await FiledAsync();
        string result = $"/u/{county.Token(First)}/forms/{Training}/results/1";
        JsonArray findings = (await OutcomeAsync(county))["findings"]!.AsArray();
        int warning = findings.ToList().FindIndex(f => (string?)f!["severity"] == "warning");
        int other = findings.ToList().FindIndex(f => (string?)f!["severity"] != "warning");
        Assert.True(warning >= 0, findings.ToJsonString());

        Answer saved = await county.PostPageAsync(
            result, $"{result}/reasons", [new(FieldNames.Explanation(warning), "情况属实，见附件"), new(FieldNames.Explanation(other), "不相干")]);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("情况属实，见附件", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不相干", saved.Text, StringComparison.Ordinal);
        JsonNode seen = (await county.Bureau.GetAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/forms/{First}/{Training}/submissions/1")).Done().Json;
        Assert.Equal("情况属实，见附件", (string?)seen["findings"]![warning]!["reason"]);

        // The same once more changes nothing but when it was said; nothing at all takes it back.
        await county.PostPageAsync(result, $"{result}/reasons", []);
        Assert.Null((await OutcomeAsync(county))["findings"]![warning]!["reason"]);
    }

    [Fact]
    public async Task A_reason_for_what_was_replaced_by_a_newer_submission_is_refused()
    {
        await using Installation county = await FiledAsync();
        (await county.FileAsync(First, Training, SampleForms.WithActual(Training, 0, "改过的"))).Done();
        await county.SettleAsync();
        string result = $"/u/{county.Token(First)}/forms/{Training}/results";
        Answer answer = await county.ChangesNothingAsync(c => c.PostPageAsync($"{result}/2", $"{result}/1/reasons", [new(FieldNames.Explanation(0), "理由")]));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    [Fact]
    public async Task What_was_sent_is_listed_with_when_name_outcome_and_the_file_itself()
    {
        await using Installation county = await FiledAsync();
        byte[] other = await county.TemplateAsync(Second, Adviser);
        await county.UploadAsync(First, Training, other, "别的表.xlsx");
        await county.UntilAsync("2022-03-11T09:00");
        (await county.FileAsync(First, Training, SampleForms.WithActual(Training, 0, "改过的"))).Done();
        await county.SettleAsync();

        string portal = await county.PageAsync($"/u/{county.Token(First)}");
        Assert.Contains("报送记录（3 次）", portal, StringComparison.Ordinal);
        Assert.Contains("已收，以此为准", portal, StringComparison.Ordinal);
        Assert.Contains("已被后一次报送替代", portal, StringComparison.Ordinal);
        Assert.Contains("未被采用", portal, StringComparison.Ordinal);
        Assert.Contains("2022年3月11日 09:00", portal, StringComparison.Ordinal);
        string file = portal[..portal.IndexOf("/file\" download", StringComparison.Ordinal)];
        Assert.NotEmpty(await county.DownloadAsync($"{file[(file.LastIndexOf('"') + 1)..]}/file"));
        int refused = portal.IndexOf("/refused/", StringComparison.Ordinal);
        string hash = portal[(refused + "/refused/".Length)..][..64];
        Assert.Equal(other, await county.DownloadAsync($"/u/{county.Token(First)}/forms/{Training}/refused/{hash}/file"));
    }

    [Fact]
    public async Task The_result_shows_rank_grade_each_row_s_three_scores_why_and_how_to_object()
    {
        await using Installation county = await FiledAsync();
        string own = $"/u/{county.Token(First)}";
        Assert.DoesNotContain("查看逐行得分和依据", await county.PageAsync(own), StringComparison.Ordinal);

        // Before there is one, the page of the result leads back.
        Assert.Contains("报送记录", await county.PageAsync($"{own}/result"), StringComparison.Ordinal);
        await county.UntilAsync("2022-05-10T09:00");

        Assert.Contains("查看逐行得分和依据", await county.PageAsync(own), StringComparison.Ordinal);
        string result = await county.PageAsync($"{own}/result");
        Assert.Contains("名次和等级", result, StringComparison.Ordinal);
        Assert.Contains("对结果有异议", result, StringComparison.Ordinal);
        Assert.Contains("2022年5月13日", result, StringComparison.Ordinal);
        Assert.Contains("没有报送，按 0 分计。", result, StringComparison.Ordinal);
        Assert.All(SampleForms.Filled(Training).Indicators, row => Assert.Contains(row.Name!, result, StringComparison.Ordinal));
        Assert.All((string[])["自评", "复算", "复核"], column => Assert.Contains($">{column}</th>", result, StringComparison.Ordinal));
    }

    private static async Task<JsonNode> OutcomeAsync(Installation county) =>
        (await county.GetAsync($"/u/{county.Token(First)}/forms/{Training}/submissions/1")).Done().Json;

    private static async Task<Installation> FiledAsync()
    {
        Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        return county;
    }
}
