using System.Text.Json.Nodes;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Tests.Commands;

public class LaunchCommandTests
{
    [Fact]
    public async Task A_roster_is_launched_with_its_settings_once_and_faults_are_told_by_cell()
    {
        using var folder = new TestFolder();
        string data = Path.Combine(folder.Path, "data");
        JsonNode settings = JsonNode.Parse(File.ReadAllBytes(RosterCommandTests.SamplePlan))!;
        settings.AsObject().Remove("units");
        string file = folder.Write("settings.json", settings.ToJsonString());
        string good = folder.Write("good.xlsx", RosterWorkbook.Write([RosterCommandTests.Unit()]));
        string bad = folder.Write("bad.xlsx", RosterWorkbook.Write([RosterCommandTests.Unit() with { Name = "" }]));
        await using EmbeddedHost host = PerfEvalHost.CreateBuilder(data, PolicyCatalog.BuiltIn, new SimulatedClock(new(2022, 2, 25, 0, 0, 0, TimeSpan.Zero)), 0, "http://localhost").Build();
        await host.StartAsync();
        string[] where = ["--settings", file, "--at", host.BaseAddress.ToString(), "--data", data];

        CommandRun dry = await CommandRun.Of(["launch", good, "--dry-run", .. where]);
        CommandRun refused = await CommandRun.Of(["launch", bad, .. where]);
        CommandRun first = await CommandRun.Of(["launch", good, .. where]);
        CommandRun again = await CommandRun.Of(["launch", good, .. where]);

        Assert.Contains("2022-03-01\t下发通知 / invitation\t1\t", dry.Output, StringComparison.Ordinal);
        Assert.Equal((0, 2, 0, 0), (dry.ExitCode, refused.ExitCode, first.ExitCode, again.ExitCode));
        Assert.Contains("单位!B2", refused.Error, StringComparison.Ordinal);
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        using var folder = new TestFolder();
        CommandRun run = await CommandRun.Of("launch", RosterCommandTests.SamplePlan, "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
