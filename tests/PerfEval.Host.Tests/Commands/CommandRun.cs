using System.CommandLine;
using PerfEval.Host.Commands;

namespace PerfEval.Host.Tests.Commands;

/// <summary>What <c>perfeval</c> answered to a command line, run in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await PerfEvalCommand.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
