using System.CommandLine;

namespace PerfEval.Host.Commands;

/// <summary>The <c>perfeval</c> command with everything below it.</summary>
internal static class PerfEvalCommand
{
    /// <summary>Runs a command line and answers its exit code, one of <see cref="ExitCodes"/>.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="configuration">Where output and errors go; by default the console.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        ParseResult parsed = Create().Parse(args);
        int code = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? ExitCodes.UnusableInput : code;
    }

    private static RootCommand Create() => new("PerfEval：年度绩效自评，从启动到排名。 / A finance bureau's yearly performance self-evaluation, from launch to ranking.")
    {
        DemoCommand.Create(),
        ServeCommand.Create(),
        RosterCommand.Create(),
        TemplateCommand.Create(),
        DryRunCommand.Create(),
        LaunchCommand.Create(),
        MailSamplesCommand.Create(),
        ScoreCommand.Create(),
        PoliciesCommand.Create(),
        KeysCommand.Create(),
        BackupCommand.CreateBackup(),
        BackupCommand.CreateRestore(),
        ArchiveCommand.Create(),
        CostCommand.Create(),
    };
}
