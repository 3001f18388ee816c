using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Tests.Commands;

public class RosterCommandTests
{
    [Fact]
    public async Task A_new_roster_is_empty_and_nothing_is_wrong_with_it()
    {
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "new.xlsx");

        Assert.Equal(0, (await CommandRun.Of("roster", "new", file)).ExitCode);
        CommandRun check = await CommandRun.Of("roster", "check", file);

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("0 units, 0 forms", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_years_roster_is_made_from_a_plan_whose_forms_lie_beside_it()
    {
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "next.xlsx");
        CommandRun run = await CommandRun.Of("roster", "from", SamplePlan, "--out", file, "--year", "2023");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        RosterReadResult roster = RosterReader.Read(File.ReadAllBytes(file), "next.xlsx", PolicyCatalog.BuiltIn);
        Assert.Equal(4, roster.Units.Count);
        Assert.All(roster.Units.SelectMany(u => u.Forms), f => Assert.Equal(2023, f.BudgetYear));
    }

    [Fact]
    public async Task A_roster_is_compared_with_last_years_plan()
    {
        using var folder = new TestFolder();
        JsonNode plan = JsonNode.Parse(File.ReadAllBytes(SamplePlan))!;
        foreach (JsonNode? form in plan["units"]!.AsArray().SelectMany(u => u!["forms"]!.AsArray()))
        {
            form!["form"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SamplePlan)!, (string)form["form"]!));
        }

        plan["units"]![0]!["name"] = "硚口区司法局（新）";
        plan["units"]!.AsArray().RemoveAt(1);
        string next = folder.Write("next.json", plan.ToJsonString());

        CommandRun run = await CommandRun.Of("roster", "diff", SamplePlan, next);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "变动 / changed\t单位 / unit\t420104001\t-\t硚口区司法局（新）",
                "减少 / gone\t单位 / unit\t640202001\t-\t大武口区司法局",
            ],
            run.Output.Split('\n').Where(l => l.Contains("单位 / unit", StringComparison.Ordinal)));
        Assert.Contains("new 0, gone 3, changed 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_a_roster_come_at_once_with_their_cells_and_a_marked_copy()
    {
        using var folder = new TestFolder();
        string file = folder.Write("bad.xlsx", RosterWorkbook.Write([Unit() with { Name = "", Contact = new Contact { Name = "岗", Email = "nobody" } }]));
        string marked = Path.Combine(folder.Path, "marked.xlsx");

        CommandRun run = await CommandRun.Of("roster", "check", file, "--marked", marked);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("单位!B2: PD4003", run.Error, StringComparison.Ordinal);
        Assert.Contains("单位!F2: PD4010", run.Error, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(marked, isEditable: false);
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Sum(p => p.WorksheetCommentsPart?.Comments.CommentList!.ChildElements.Count ?? 0));
    }

    [Fact]
    public async Task A_csv_is_checked_like_a_workbook()
    {
        using var folder = new TestFolder();
        CommandRun good = await CommandRun.Of("roster", "check", folder.Write("good.csv", RosterCsv.Write([Unit()])));
        CommandRun bad = await CommandRun.Of("roster", "check", folder.Write("bad.csv", RosterCsv.Write([Unit() with { Name = "" }])));

        Assert.Equal((0, 2), (good.ExitCode, bad.ExitCode));
        Assert.Contains("PD4003", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_a_plan_are_told_by_field()
    {
        using var folder = new TestFolder();
        JsonNode plan = JsonNode.Parse(File.ReadAllBytes(SamplePlan))!;
        plan["units"] = new JsonArray();
        CommandRun run = await CommandRun.Of("roster", "check", folder.Write("plan.json", plan.ToJsonString()));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("units: 没有预算单位", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_a_plan_names_and_that_is_not_there_is_told()
    {
        using var folder = new TestFolder();
        CommandRun run = await CommandRun.Of("roster", "check", folder.Write("plan.json", File.ReadAllBytes(SamplePlan)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("000-01-qiaokou-overall.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_a_stopped_installation_gives_next_years_roster_and_a_running_one_is_left_alone()
    {
        using var folder = new TestFolder();
        string data = Path.Combine(folder.Path, "data");
        string file = Path.Combine(folder.Path, "next.xlsx");
        await using (EmbeddedHost host = PerfEvalHost.CreateBuilder(data, PolicyCatalog.BuiltIn, new SimulatedClock(new(2022, 2, 25, 0, 0, 0, TimeSpan.Zero)), 0, "http://localhost").Build())
        {
            await host.StartAsync();
            CommandRun launch = await CommandRun.Of("launch", SamplePlan, "--at", host.BaseAddress.ToString(), "--data", data);
            Assert.Equal((0, string.Empty), (launch.ExitCode, launch.Error));
            Assert.Contains("sample/justice-2020", launch.Output, StringComparison.Ordinal);

            CommandRun busy = await CommandRun.Of("roster", "from", "sample/justice-2020", "--data", data, "--out", file);
            Assert.Equal(1, busy.ExitCode);
            Assert.False(File.Exists(file));
        }

        CommandRun run = await CommandRun.Of("roster", "from", "sample/justice-2020", "--data", data, "--out", file);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(17, RosterReader.Read(File.ReadAllBytes(file), "next.xlsx", PolicyCatalog.BuiltIn).Units.Sum(u => u.Forms.Count));

        CommandRun diff = await CommandRun.Of("roster", "diff", SamplePlan, "sample/justice-2020", "--data", data);
        Assert.Contains("new 0, gone 0, changed 0", diff.Output, StringComparison.Ordinal);

        CommandRun unknown = await CommandRun.Of("roster", "from", "sample/none", "--data", data, "--out", file);
        Assert.Equal(2, unknown.ExitCode);
    }

    internal static string SamplePlan { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "justice-2020", "plan.json");

    internal static PlannedUnit Unit() => new()
    {
        Code = "u1",
        Name = "甲局",
        Contact = new Contact { Name = "岗", Email = "u1@example.org" },
        Forms = [new PlannedForm { Project = "p1", Policy = "pingshan-project-2020", BudgetYear = 2020, Issued = Domain.Forms.IssuedForm.Of(Samples.Form("003-05-training")) }],
    };
}
