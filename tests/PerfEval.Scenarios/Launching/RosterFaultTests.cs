using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Scenarios.BadInput;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Launching;

public sealed class RosterFaultTests(FilingCampaign campaign) : IClassFixture<FilingCampaign>
{
    private static readonly Dictionary<string, (Action<List<PlannedUnit>> Spoil, string Cell, string Code)> Faults = new(StringComparer.Ordinal)
    {
        ["a code with a space"] = (units => units[1] = units[1] with { Code = "219 002" }, "单位!A3", "PD4004"),
        ["a code twice"] = (units => units[1] = units[1] with { Code = First }, "单位!A3", "PD4005"),
        ["no name"] = (units => units[0] = units[0] with { Name = "" }, "单位!B2", "PD4003"),
        ["no contact"] = (units => units[0] = units[0] with { Contact = null }, "单位!F2", "PD4003"),
        ["no mail address"] = (units => units[1] = units[1] with { Contact = new Contact { Name = "岗", Email = "nobody" } }, "单位!F3", "PD4010"),
        ["an unknown policy"] = (units => Change(units, form => form with { Policy = "mof-2099" }), "项目!E2", "PD4007"),
        ["a project twice"] = (units => units[0] = units[0] with { Forms = [units[0].Forms[0], units[0].Forms[0]] }, "项目!B3", "PD4005"),
        ["a year that is none"] = (units => Change(units, form => form with { BudgetYear = 20 }), "项目!F2", "PD4009"),
        ["no indicators"] = (units => Change(units, form => form with { Issued = form.Issued! with { Indicators = [] } }), "项目!B2", "PD4014"),
        ["points that are no number"] = (units => units[1] = units[1] with { Forms = [Points(units[1].Forms[0], "五")] }, "指标!H", "PD4008"),
        ["points that do not sum to the total"] = (units => units[1] = units[1] with { Forms = [Points(units[1].Forms[0], "99")] }, "项目!B4", "PD4012"),
    };

    public static TheoryData<string> Kinds => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_is_refused_at_its_sheet_and_cell_and_changes_nothing(string fault)
    {
        (Action<List<PlannedUnit>> spoil, string cell, string code) = Faults[fault];
        Answer answer = await campaign.County.ChangesNothingAsync(c => c.Bureau.LaunchAsync(Rosters.Settings("another"), Rosters.Spoilt(spoil)));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-roster"), (answer.Status, answer.Code));
        JsonNode error = answer.Json["errors"]!.AsArray().First(e => (string?)e!["code"] == code && ((string)e["field"]!).StartsWith(cell, StringComparison.Ordinal))!;
        Assert.Equal((string?)error["field"], $"{error["sheet"]}!{error["cell"]}");
        Assert.NotEqual((string?)error["chinese"], (string?)error["english"]);
        Assert.Equal("/api/rosters/check", (string?)answer.Json["links"]!["marked"]);
    }

    [Fact]
    public async Task What_is_refused_can_be_fetched_with_its_faults_marked()
    {
        byte[] roster = Rosters.Spoilt(units =>
        {
            units[1] = units[1] with { Contact = new Contact { Name = "岗", Email = "nobody" } };
            Change(units, form => form with { Policy = "mof-2099" });
        });

        Answer check = await campaign.County.ChangesNothingAsync(c => c.Bureau.CheckRosterAsync(roster, "roster.xlsx"));
        Assert.False((bool)check.Done().Json["accepted"]!);
        Assert.Equal(["单位!F3", "项目!E2"], check.Json["problems"]!.AsArray().Select(p => $"{p!["sheet"]}!{p["cell"]}"));

        IReadOnlyDictionary<string, string> comments = RosterBooks.Comments(await campaign.County.Bureau.MarkedRosterAsync(roster, "roster.xlsx"));
        Assert.Equal(["单位!F3", "项目!E2"], comments.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("nobody", comments["单位!F3"], StringComparison.Ordinal);
        Assert.Contains("mof-2099", comments["项目!E2"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_without_faults_is_told_what_it_holds()
    {
        Answer check = await campaign.County.ChangesNothingAsync(c => c.Bureau.CheckRosterAsync(Rosters.Small(), "roster.xlsx"));
        JsonNode said = check.Done().Json;

        Assert.True((bool)said["accepted"]!);
        Assert.Equal((2, 3), ((int)said["units"]!, (int)said["forms"]!));
        Assert.Equal(["市城建局 1 2", "市司法局 1 1"], said["departments"]!.AsArray().Select(d => $"{d!["name"]} {d["units"]} {d["forms"]}"));
        Assert.Empty(said["problems"]!.AsArray());
    }

    [Fact]
    public async Task Faults_of_the_settings_and_of_the_roster_are_told_at_once()
    {
        JsonObject settings = Rosters.Settings("another");
        settings["dates"]!["closes"] = "2022-03-30";
        Answer answer = await RefusedAsync(settings, Rosters.Spoilt(units => units[0] = units[0] with { Name = "" }));

        Assert.Equal(["dates.closes", "单位!B2"], answer.Json["errors"]!.AsArray().Select(e => (string?)e!["field"]));
    }

    [Fact]
    public async Task Settings_that_list_units_are_refused()
    {
        Answer answer = await RefusedAsync(Small("another"), Rosters.Small());
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units", null);
    }

    [Fact]
    public async Task A_budget_year_that_the_settings_do_not_name_is_refused_at_its_cell()
    {
        Answer answer = await RefusedAsync(Rosters.Settings("another"), Rosters.Spoilt(units => Change(units, form => form with { BudgetYear = 2019 })));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "项目!F2", "2019", "2020, 2021");
    }

    [Fact]
    public async Task A_fault_of_a_csv_is_told_by_its_cell_and_its_marked_copy_is_a_workbook()
    {
        List<PlannedUnit> units = Rosters.Units();
        units[0] = units[0] with { Contact = new Contact { Name = "岗", Email = "nobody" } };
        byte[] roster = RosterCsv.Write(units);
        Answer answer = await campaign.County.ChangesNothingAsync(c => c.Bureau.LaunchAsync(Rosters.Settings("another"), roster, "roster.csv"));

        JsonNode error = Assert.Single(answer.Json["errors"]!.AsArray())!;
        Assert.Equal(("invalid-roster", "PD4010"), (answer.Code, (string?)error["code"]));
        KeyValuePair<string, string> comment = Assert.Single(RosterBooks.Comments(await campaign.County.Bureau.MarkedRosterAsync(roster, "roster.csv")));
        Assert.Equal((string?)error["field"], comment.Key);
    }

    [Fact]
    public async Task A_workbook_that_is_no_roster_is_refused_with_the_sheets_it_lacks()
    {
        Answer answer = await RefusedAsync(Rosters.Settings("another"), RosterBooks.Other());
        Assert.Contains(answer.Json["errors"]!.AsArray(), e => ((string)e!["chinese"]!).Contains("“单位”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_roster_without_settings_is_refused_with_what_belongs_to_it()
    {
        Answer answer = await campaign.County.ChangesNothingAsync(c => c.Bureau.PostFileAsync("/api/campaigns", Rosters.Small()));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "settings", null, "settings", "roster");
    }

    [Fact]
    public async Task An_empty_roster_is_refused()
    {
        Answer answer = await RefusedAsync(Rosters.Settings("another"), RosterWorkbook.WriteEmpty());
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units", "[]");
    }

    private Task<Answer> RefusedAsync(JsonNode settings, byte[] roster) =>
        campaign.County.ChangesNothingAsync(c => c.Bureau.LaunchAsync(settings, roster));

    private static void Change(List<PlannedUnit> units, Func<PlannedForm, PlannedForm> change) =>
        units[0] = units[0] with { Forms = [change(units[0].Forms[0]), .. units[0].Forms.Skip(1)] };

    private static PlannedForm Points(PlannedForm form, string points) => form with
    {
        Issued = form.Issued! with { Indicators = [form.Issued.Indicators[0] with { Points = points }, .. form.Issued.Indicators.Skip(1)] },
    };
}
