using System.CommandLine;
using System.Globalization;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Planning;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval roster</c>: rosters of units, written, carried over, compared and checked.</summary>
internal static class RosterCommand
{
    public static Command Create() => new("roster", "参评单位名册：新建、沿用上年、比较、核对。 / Rosters of units: new, from last year, compared, checked.")
    {
        CreateNew(),
        CreateFrom(),
        CreateDiff(),
        CreateCheck(),
    };

    private static Command CreateNew()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "要写的 .xlsx / the .xlsx to write" };
        var command = new Command("new", "写一份空白名册，每列都有填写说明。 / Write an empty roster, every column explained.") { file };
        command.SetAction(parsed => Write(parsed, parsed.GetValue(file)!, RosterWorkbook.WriteEmpty));
        return command;
    }

    private static Command CreateFrom()
    {
        Argument<string> source = Source("SOURCE");
        var output = new Option<FileInfo>("--out") { Description = "要写的 .xlsx / the .xlsx to write", Required = true };
        var year = new Option<int?>("--year") { Description = "预算年度；默认各表的年度加一 / the budget year; by default each form's own and one more" };
        Option<DirectoryInfo> data = Data();
        var command = new Command("from", "由上年的工作、方案或名册写出下年名册（单位、联系人、项目、目标、指标、资金）；改动用 roster diff 比较。 / Write next year's roster from last year's campaign, plan or roster; compare with roster diff.") { source, output, year, data };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, data, async reader =>
            await reader.ReadAsync(parsed.GetValue(source)!, parsed.GetValue(year), cancellation) is { } units
                ? Write(parsed, parsed.GetValue(output)!, () => RosterWorkbook.Write(units))
                : ExitCodes.UnusableInput));
        return command;
    }

    private static Command CreateDiff()
    {
        Argument<string> before = Source("OLD");
        Argument<string> after = Source("NEW");
        Option<DirectoryInfo> data = Data();
        var command = new Command("diff", "列出两份名册之间新增、减少和变动的单位与自评表；只有预算年度不同的不算变动。 / List what is new, gone and changed from one roster to another; the budget year alone is no change.") { before, after, data };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, data, async reader =>
        {
            IReadOnlyList<PlannedUnit>? old = await reader.ReadAsync(parsed.GetValue(before)!, null, cancellation);
            IReadOnlyList<PlannedUnit>? now = await reader.ReadAsync(parsed.GetValue(after)!, null, cancellation);
            if (old is null || now is null)
            {
                return ExitCodes.UnusableInput;
            }

            Print(RosterDifferences.Find(old, now), parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command CreateCheck()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "名册 .xlsx 或 .csv，或方案 .json / a roster, .xlsx or .csv, or a plan, .json" };
        var marked = new Option<FileInfo?>("--marked") { Description = "将标注了问题的副本写到此处（.xlsx） / write a copy with the faults marked here, an .xlsx" };
        Option<DirectoryInfo?> data = PolicyFolder.CreateOption();
        var command = new Command("check", "核对名册或方案，一次列出全部问题及其所在单元格；有问题时退出码为 2。 / Check a roster or a plan: all faults at once, each with its cell; exit code 2 where there are any.") { file, marked, data };
        command.SetAction(parsed =>
        {
            TextWriter error = parsed.InvocationConfiguration.Error;
            return PolicyFolder.TryLoad(parsed.GetValue(data), error, out PolicyCatalog policies)
                ? Check(PlanFile.Read(parsed.GetValue(file)!, policies), parsed.GetValue(file)!, parsed.GetValue(marked), parsed)
                : ExitCodes.UnusableInput;
        });
        return command;
    }

    private static int Check(PlanFile read, FileInfo file, FileInfo? marked, ParseResult parsed)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        foreach (string line in read.Faults.Concat(read.Notes))
        {
            error.WriteLine(line);
        }

        if (marked is not null && read.Roster is { Problems.Count: > 0 } roster)
        {
            int written = Write(parsed, marked, () => MarkedRoster.Write(read.Content, roster.Problems).Bytes);
            if (written != ExitCodes.Done)
            {
                return written;
            }
        }

        if (read.Faults.Count > 0)
        {
            return ExitCodes.UnusableInput;
        }

        int forms = read.Units.Sum(u => u.Forms.Count);
        parsed.InvocationConfiguration.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{file}: 没有问题；单位 {read.Units.Count} 个，自评表 {forms} 份。 / Nothing is wrong: {read.Units.Count} units, {forms} forms."));
        return ExitCodes.Done;
    }

    private static void Print(IReadOnlyList<RosterDifference> differences, TextWriter output)
    {
        foreach (RosterDifference difference in differences)
        {
            string what = difference.Kind switch
            {
                RosterChangeKind.New => "新增 / new",
                RosterChangeKind.Gone => "减少 / gone",
                _ => "变动 / changed",
            };
            string subject = difference.Project is null ? "单位 / unit" : "自评表 / form";
            output.WriteLine(string.Join('\t', what, subject, difference.Unit, difference.Project ?? "-", difference.Name ?? "-"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"新增 {Count(RosterChangeKind.New)}，减少 {Count(RosterChangeKind.Gone)}，变动 {Count(RosterChangeKind.Changed)} / new {Count(RosterChangeKind.New)}, gone {Count(RosterChangeKind.Gone)}, changed {Count(RosterChangeKind.Changed)}"));

        int Count(RosterChangeKind kind) => differences.Count(d => d.Kind == kind);
    }

    private static Argument<string> Source(string name) => new(name)
    {
        Description = "名册 .xlsx/.csv、方案 .json，或数据目录中的工作“财政局编码/工作编码” / a roster, a plan, or a campaign of the data folder, BUREAU/CAMPAIGN",
    };

    private static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "已停止的数据目录；运行中的请从 /api/campaigns/…/roster.xlsx 下载 / a stopped installation's data folder; of a running one, fetch /api/campaigns/…/roster.xlsx",
        DefaultValueFactory = _ => new DirectoryInfo("perfeval-data"),
    };

    private static async Task<int> RunAsync(ParseResult parsed, Option<DirectoryInfo> data, Func<RosterSource, Task<int>> act)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        DirectoryInfo folder = parsed.GetValue(data)!;
        if (!PolicyFolder.TryLoad(folder.Exists ? folder : null, error, out PolicyCatalog policies))
        {
            return ExitCodes.UnusableInput;
        }

        try
        {
            return await act(new RosterSource(folder, policies, error));
        }
        catch (Exception e) when (e is DataFolderInUseException or IOException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
    }

    private static int Write(ParseResult parsed, FileInfo file, Func<byte[]> content)
    {
        try
        {
            File.WriteAllBytes(file.FullName, content());
            parsed.InvocationConfiguration.Output.WriteLine($"已写 / written: {file}");
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCodes.Failed;
        }
    }
}
