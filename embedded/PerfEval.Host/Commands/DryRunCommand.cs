using System.CommandLine;
using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Mail;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval dry-run</c>: every mail that a plan would send, before it is launched.</summary>
internal static class DryRunCommand
{
    public static Command Create()
    {
        var plan = new Argument<FileInfo>("plan") { Description = "方案 JSON / the plan" };
        var command = new Command("dry-run", "启动前列出方案将发出的每一封邮件。 / List every mail that a plan would send, before it is launched.") { plan };
        command.SetAction(parsed => Run(parsed.GetValue(plan)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>Prints the mails of a plan by date.</summary>
    internal static int Run(FileInfo file, TextWriter output, TextWriter errors)
    {
        if (!file.Exists)
        {
            errors.WriteLine($"{file}: 没有这个文件 / there is no such file");
            return ExitCodes.UnusableInput;
        }

        (CampaignPlan? plan, PlanProblem? unreadable) = CampaignPlanJson.Read(File.ReadAllBytes(file.FullName));
        IReadOnlyList<PlanProblem> problems = plan is null ? [unreadable!] : CampaignPlanCheck.Run(plan, [.. PolicyCatalog.BuiltIn.Ids]);
        if (plan is null || problems.Count > 0)
        {
            foreach (PlanProblem problem in problems)
            {
                errors.WriteLine($"{problem.Field}: {problem.Message.Chinese} / {problem.Message.English}");
            }

            return ExitCodes.UnusableInput;
        }

        foreach (ForecastMail mail in MailForecast.Dated(plan))
        {
            output.WriteLine(string.Join('\t', ChinaTime.Show(mail.At), Names(mail.Kind), mail.Unit, mail.Recipient, mail.Copy ?? "-", mail.Certain ? "必发 / always" : "未报送的才发 / if not filed"));
        }

        foreach ((MailKind kind, int most) in MailForecast.OnEvents(plan))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"-\t{Names(kind)}\t每次至多 {most} 封，随办理即发 / at most {most} at a time, as people act"));
        }

        return ExitCodes.Done;
    }

    private static string Names(MailKind kind) => Rehearsing.DemoWords.OfMail(kind.ToString());
}
