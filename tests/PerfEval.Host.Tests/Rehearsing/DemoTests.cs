using System.Globalization;
using System.Text.Json.Nodes;

namespace PerfEval.Host.Tests.Rehearsing;

public sealed class DemoTests(DemoRun run) : IClassFixture<DemoRun>
{
    [Fact]
    public void The_report_holds_the_campaign_its_units_forms_ranking_and_mails()
    {
        Assert.Equal(["campaign", "units", "forms", "ranking", "mails"], run.Report.AsObject().Select(part => part.Key));
        Assert.Equal("Published", (string?)run.Report["campaign"]!["phase"]);
        Assert.Equal(4, run.Report["units"]!.AsArray().Count);
        Assert.Equal(17, run.Report["forms"]!.AsArray().Count);
        Assert.Equal(4, run.Report["ranking"]!.AsArray().Count);
    }

    [Fact]
    public void Every_form_is_in_the_report_with_its_three_scores_grade_and_findings()
    {
        Assert.All(run.Report["forms"]!.AsArray(), form =>
        {
            JsonObject keys = form!.AsObject();
            Assert.All((string[])["id", "declared", "rule", "official", "grade", "findings"], key => Assert.True(keys.ContainsKey(key), $"{keys["id"]}: {key}"));
        });
        Assert.All(run.Report["forms"]!.AsArray().Where(IsFiled), form =>
        {
            Assert.NotNull(form!["rule"]);
            Assert.NotNull(form["official"]);
            Assert.NotNull(form["grade"]);
        });
    }

    [Fact]
    public void The_form_that_was_never_filed_stands_in_the_report_without_scores()
    {
        JsonNode form = Assert.Single(run.Report["forms"]!.AsArray(), form => !IsFiled(form))!;
        Assert.Equal("002-02-peoples-mediation", (string?)form["id"]);
        Assert.Equal("overdue", (string?)form["timeliness"]);
        Assert.All((string[])["declared", "rule", "official", "floor", "grade"], key => Assert.Null(form[key]));
        Assert.Empty(form["findings"]!.AsArray());
    }

    [Fact]
    public void A_unit_that_declared_no_total_is_printed_as_such_and_is_null_in_the_report()
    {
        JsonNode unit = Assert.Single(run.Report["ranking"]!.AsArray(), unit => (string?)unit!["unit"] == "440310001")!;
        Assert.Null(unit["declared"]);
        Assert.NotNull(unit["official"]);
        string line = Assert.Single(Lines(), line => line.Contains("深圳市坪山区司法局", StringComparison.Ordinal));
        Assert.Contains("未自评", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ranking_shows_grade_declared_and_official_score_and_provisional_share()
    {
        JsonNode leader = run.Report["ranking"]![0]!;
        string line = Assert.Single(Lines(), line => line.Contains("│ 1 ", StringComparison.Ordinal));
        Assert.Contains((string)leader["name"]!, line, StringComparison.Ordinal);
        Assert.Contains("优", line, StringComparison.Ordinal);
        Assert.Contains(Shown(leader["declared"]!), line, StringComparison.Ordinal);
        Assert.Contains(Shown(leader["official"]!), line, StringComparison.Ordinal);
        Assert.Contains('%', line);
    }

    [Fact]
    public void Two_runs_end_in_the_same_ranking_to_the_byte() => Assert.Equal(run.Rankings[0], run.Rankings[1]);

    [Fact]
    public void The_phases_are_shown_in_the_order_of_the_process()
    {
        IEnumerable<string> shown = Lines().Where(line => line.Contains('▶', StringComparison.Ordinal)).Select(line => line.Split(" / ")[^1].Trim());
        Assert.Equal(
            [
                "launched, waiting for the opening day",
                "issuing forms",
                "filing",
                "closing",
                "review",
                "ranking",
                "preliminary notice, objections",
                "awaiting sign-off",
                "publishing",
                "published",
            ],
            shown);
    }

    [Fact]
    public void What_happened_is_shown_in_the_order_of_time()
    {
        List<string> times = [.. Lines().Where(line => line.StartsWith("2022-", StringComparison.Ordinal)).Select(line => line[..16])];
        Assert.True(times.Count > 50);
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public void The_mails_are_counted_by_kind()
    {
        var mails = run.Report["mails"]!.AsObject().ToDictionary(mail => mail.Key, mail => (int)mail.Value!);
        Assert.Equal(4, mails["Invitation"]);
        Assert.Equal(17, mails["Receipt"]);
        Assert.Equal(1, mails["Returned"]);
        Assert.Equal(4, mails["Preliminary"]);
        Assert.Equal(4, mails["Result"]);
        Assert.Equal(mails.Values.Sum(), Lines().Where(line => line.Contains('✉', StringComparison.Ordinal)).Sum(line => int.Parse(line.Split('×')[^1], CultureInfo.InvariantCulture)));
    }

    private static bool IsFiled(JsonNode? form) => (int)form!["revision"]! > 0;

    private static string Shown(JsonNode score) => Math.Round((decimal)score, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

    private IEnumerable<string> Lines() => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd());
}
