using PerfEval.Documents.Reading;
using PerfEval.Documents.Rosters;

namespace PerfEval.Host.Tests.Commands;

public class TemplateCommandTests
{
    [Fact]
    public async Task A_forms_workbook_is_written_and_reads_back()
    {
        using var folder = new TestFolder();
        CommandRun run = await CommandRun.Of("template", Samples.File("003-05-training"), "--out", folder.Path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        WorkbookReadResult read = FormFile.Read(File.ReadAllBytes(Path.Combine(folder.Path, "003-05-training.xlsx")), "a.xlsx");
        Assert.Equal(Samples.Form("003-05-training").Indicators.Select(i => i.Target), Assert.Single(read.Forms).Form.Indicators.Select(i => i.Target));
    }

    [Fact]
    public async Task Every_form_of_a_plan_is_written_below_its_units_code()
    {
        using var folder = new TestFolder();
        CommandRun run = await CommandRun.Of("template", RosterCommandTests.SamplePlan, "--out", folder.Path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(17, Directory.EnumerateFiles(folder.Path, "*.xlsx", SearchOption.AllDirectories).Count());
        Assert.True(File.Exists(Path.Combine(folder.Path, "420104001", "000-01-qiaokou-overall.xlsx")));
    }

    [Fact]
    public async Task Every_form_of_a_roster_is_written_and_a_faulty_roster_writes_none()
    {
        using var folder = new TestFolder();
        string good = folder.Write("good.xlsx", RosterWorkbook.Write([RosterCommandTests.Unit()]));
        string bad = folder.Write("bad.xlsx", RosterWorkbook.Write([RosterCommandTests.Unit() with { Name = "" }]));

        Assert.Equal(0, (await CommandRun.Of("template", good, "--out", Path.Combine(folder.Path, "good"))).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("template", bad, "--out", Path.Combine(folder.Path, "bad"))).ExitCode);

        Assert.True(File.Exists(Path.Combine(folder.Path, "good", "u1", "p1.xlsx")));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "bad")));
    }
}
