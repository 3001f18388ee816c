using System.CommandLine;
using System.Globalization;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval serve</c>: the application on the real clock.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "数据目录 / the data folder", DefaultValueFactory = _ => new DirectoryInfo("perfeval-data") };
        var port = new Option<int>("--port") { Description = "端口 / the port", DefaultValueFactory = _ => DemoCommand.DefaultPort };
        var origin = new Option<string?>("--origin") { Description = "邮件链接的网址开头，如 https://jixiao.example.gov.cn；默认为本机 / what links in mails begin with; by default this machine" };
        var command = new Command("serve", "按真实时间运行，随时停止，再启动即继续。 / Run on the real clock; stop at any time, start again and it goes on.") { data, port, origin };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data)!.FullName, parsed.GetValue(port), parsed.GetValue(origin), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string data, int port, string? origin, InvocationConfiguration streams, CancellationToken cancellation)
    {
        try
        {
            // Before the folder is set up: a start that fails must not use up the one that shows the key.
            PolicyCatalog policies = InstalledPolicies.Load(data);
            var installation = Installation.Open(data);
            string links = origin ?? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
            await using EmbeddedHost host = PerfEvalHost.CreateBuilder(data, policies, TimeProvider.System, port, links).Build();
            await host.StartAsync(cancellation);
            if (installation.IsNew)
            {
                streams.Output.WriteLine($"财政局密钥（仅首次启动时显示，请妥善保管） / the bureau's key, shown at first start only: {installation.OperatorKey}");
            }

            streams.Output.WriteLine($"已启动 / serving: {host.BaseAddress}　数据目录 / data folder: {data}　（Ctrl-C 结束 / ends）");
            Task fault = await Task.WhenAny(host.Fault, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation));
            if (fault == host.Fault)
            {
                await streams.Error.WriteLineAsync($"数据目录无法继续写入 / the data folder can't be written any more: {(await host.Fault).Message}");
                return ExitCodes.Failed;
            }
        }
        catch (PolicyFilesException e)
        {
            await streams.Error.WriteLineAsync(e.Message);
            return ExitCodes.UnusableInput;
        }
        catch (Exception e) when (e is DataFolderInUseException or IOException)
        {
            await streams.Error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C.
        }

        return ExitCodes.Done;
    }
}
