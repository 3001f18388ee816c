using System.CommandLine;
using System.Globalization;
using PerfEval.Embedded.Hosting;
using PerfEval.Functions.Archiving;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval archive</c>: one campaign of a stopped installation as one file, and its contacts removed.</summary>
internal static class ArchiveCommand
{
    public static Command Create()
    {
        var campaign = new Argument<string>("CAMPAIGN") { Description = "自评工作：财政局/编号，或仅编号 / the campaign: bureau/campaign, or campaign alone" };
        var file = new Option<FileInfo>("--out") { Description = "档案文件（.zip），不会覆盖 / the archive, a .zip; nothing is overwritten", Required = true };
        var purge = new Option<bool>("--purge-contacts") { Description = "归档后删除联系人信息，得分与自评表保留 / remove contact data afterwards; scores and forms stay" };
        var data = new Option<DirectoryInfo>("--data") { Description = "数据目录 / the data folder", DefaultValueFactory = _ => new DirectoryInfo("perfeval-data") };
        var command = new Command("archive", "将一项自评工作归档为一个文件：表、附件、决定、排名、邮件与日志。 / One campaign as one file: forms, evidence, decisions, ranking, mail and audit log.") { campaign, file, purge, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data)!, parsed.GetValue(campaign)!, parsed.GetValue(file)!, parsed.GetValue(purge), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data, string campaign, FileInfo file, bool purge, InvocationConfiguration configuration, CancellationToken cancellation)
    {
        try
        {
            ArchiveOutcome outcome = await CampaignArchiving.RunAsync(data.FullName, campaign, file.FullName, purge, cancellation);
            configuration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"已归档 / archived: {outcome.Contents.Bureau}/{outcome.Contents.Campaign}，{outcome.Contents.Files.Count} 个文件 / files → {file}"));
            if (purge)
            {
                configuration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已删除联系人信息 / contact data removed from: {outcome.Purged}"));
            }

            return ExitCodes.Done;
        }
        catch (ArchiveException e)
        {
            configuration.Error.WriteLine(e.Message);
            return ExitCodes.UnusableInput;
        }
        catch (Exception e) when (e is DataFolderInUseException or IOException)
        {
            configuration.Error.WriteLine(e.Message);
            return ExitCodes.Failed;
        }
    }
}
