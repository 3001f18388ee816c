using System.CommandLine;
using System.Globalization;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval backup</c> and <c>perfeval restore</c>: a stopped installation's data folder as one file, and back.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        Argument<FileInfo> file = Backup();
        Option<DirectoryInfo> data = Data();
        var command = new Command("backup", "将已停止的数据目录备份为一个文件，内含密钥，请妥善保管。 / Write a stopped installation's data folder to one file; its secrets are in it.") { file, data };
        command.SetAction(parsed => Run(parsed, () => string.Create(
            CultureInfo.InvariantCulture,
            $"已备份 / backed up: {DataFolderBackup.Write(parsed.GetValue(data)!.FullName, parsed.GetValue(file)!.FullName)} 个文件 / files → {parsed.GetValue(file)}")));
        return command;
    }

    public static Command CreateRestore()
    {
        Argument<FileInfo> file = Backup();
        Option<DirectoryInfo> data = Data();
        var command = new Command("restore", "从备份恢复到一个空的数据目录。 / Make a data folder, which must be empty or not there, of a backup.") { file, data };
        command.SetAction(parsed => Run(parsed, () => string.Create(
            CultureInfo.InvariantCulture,
            $"已恢复 / restored: {DataFolderBackup.Restore(parsed.GetValue(file)!.FullName, parsed.GetValue(data)!.FullName)} 个文件 / files → {parsed.GetValue(data)}")));
        return command;
    }

    private static Argument<FileInfo> Backup() => new("FILE") { Description = "备份文件（.zip） / the backup, a .zip" };

    private static Option<DirectoryInfo> Data() => new("--data") { Description = "数据目录 / the data folder", DefaultValueFactory = _ => new DirectoryInfo("perfeval-data") };

    private static int Run(ParseResult parsed, Func<string> act)
    {
        try
        {
            parsed.InvocationConfiguration.Output.WriteLine(act());
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is BackupException or FileNotFoundException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCodes.UnusableInput;
        }
        catch (Exception e) when (e is DataFolderInUseException or IOException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCodes.Failed;
        }
    }
}
