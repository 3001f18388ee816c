using System.CommandLine;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Installing;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;
using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval demo</c>: the sample campaign from launch to published ranking, on a simulated clock.</summary>
internal static class DemoCommand
{
    /// <summary>Where the pages are when nothing else is said.</summary>
    public const int DefaultPort = 7071;

    public static Command Create()
    {
        var campaign = new Option<DirectoryInfo>("--campaign") { Description = "样例目录（plan.json 与 rehearsal.json） / the sample's folder", DefaultValueFactory = _ => new DirectoryInfo(SampleFolder.Default) };
        var data = new Option<DirectoryInfo?>("--data") { Description = "数据目录；中断后可由此继续，不写则用新的临时目录 / the data folder, from which an interrupted demo goes on; by default a fresh temporary one" };
        var exit = new Option<bool>("--exit") { Description = "演示完即退出，不打开网页 / end after the campaign, without the web pages" };
        var report = new Option<FileInfo?>("--report") { Description = "将结果写入此 JSON 文件 / write the outcome to this JSON file" };
        var port = new Option<int>("--port") { Description = "网页端口 / the port of the web pages", DefaultValueFactory = _ => DefaultPort };
        var stop = new Option<string?>("--kill-at") { Description = "PHASE:before:N 或 PHASE:after:N，某阶段第 N 次写入前（后）强行终止（测试用） / kill the process before or after the Nth write of a phase (for tests)", Hidden = true };
        var writes = new Option<FileInfo?>("--count-writes") { Description = "将各阶段的写入次数写入此 JSON 文件（测试用） / write the number of writes in each phase to this JSON file (for tests)", Hidden = true };
        var command = new Command("demo", "在模拟时钟上演示样例，从启动到发布排名。 / Run the sample campaign on a simulated clock, from launch to published ranking.") { campaign, data, exit, report, port, stop, writes };
        command.SetAction((parsed, cancellation) => RunAsync(
            new DemoOptions(
                parsed.GetValue(campaign)!.FullName,
                parsed.GetValue(data)?.FullName,
                parsed.GetValue(exit),
                parsed.GetValue(report)?.FullName,
                parsed.GetValue(port),
                parsed.GetValue(stop),
                parsed.GetValue(writes)?.FullName),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DemoOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        IAnsiConsole console = Consoles.Create(output);
        try
        {
            await new Demo(options, console).RunAsync(cancellation);
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is SampleException or RefusedException or PolicyFilesException or DataFolderInUseException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.UnusableInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
    }
}
