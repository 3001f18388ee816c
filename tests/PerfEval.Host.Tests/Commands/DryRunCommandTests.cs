namespace PerfEval.Host.Tests.Commands;

public class DryRunCommandTests
{
    [Fact]
    public async Task The_samples_plan_is_tried_with_the_forms_that_lie_beside_it()
    {
        CommandRun run = await CommandRun.Of("dry-run", RosterCommandTests.SamplePlan);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(4, run.Output.Split('\n').Count(l => l.StartsWith("2022-03-01 09:00\t下发通知 / invitation\t", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_roster_is_refused_with_where_to_try_it()
    {
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "new.xlsx");
        await CommandRun.Of("roster", "new", file);

        CommandRun run = await CommandRun.Of("dry-run", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("launch --dry-run", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() =>
        Assert.Equal(2, (await CommandRun.Of("dry-run", "no-such-plan.json")).ExitCode);
}
