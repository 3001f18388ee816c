using System.CommandLine;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval keys</c>: shows the keys of an installation, one a role.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "数据目录 / the data folder", DefaultValueFactory = _ => new DirectoryInfo("perfeval-data") };
        var command = new Command("keys", "显示经办、复核、查看三种角色的登录密钥。 / Show the keys that operators, reviewers and viewers sign in with.") { data };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string data, InvocationConfiguration streams)
    {
        if (!File.Exists(Path.Combine(data, "secrets", "installation.json")))
        {
            streams.Error.WriteLine($"{data} 不是数据目录；先用 serve 启动一次。 / {data} is no data folder; start it once with serve.");
            return ExitCodes.UnusableInput;
        }

        var installation = Installation.Open(data);
        streams.Output.WriteLine($"经办 / operator: {installation.OperatorKey}");
        streams.Output.WriteLine($"复核 / reviewer: {installation.ReviewerKey}");
        streams.Output.WriteLine($"查看 / viewer:   {installation.ViewerKey}");
        return ExitCodes.Done;
    }
}
