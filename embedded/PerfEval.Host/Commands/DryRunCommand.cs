using System.CommandLine;
using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Mail;
using PerfEval.Host.Planning;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval dry-run</c>: every mail that a plan would send, before it is launched.</summary>
internal static class DryRunCommand
{
    public static Command Create()
    {
        var plan = new Argument<FileInfo>("plan") { Description = "方案 JSON / the plan" };
        Option<DirectoryInfo?> data = PolicyFolder.CreateOption();
        var command = new Command("dry-run", "启动前列出方案将发出的每一封邮件。 / List every mail that a plan would send, before it is launched.") { plan, data };
        command.SetAction(parsed => PolicyFolder.TryLoad(parsed.GetValue(data), parsed.InvocationConfiguration.Error, out PolicyCatalog policies)
            ? Run(parsed.GetValue(plan)!, policies, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            : ExitCodes.UnusableInput);
        return command;
    }

    /// <summary>Prints the mails of a plan by date.</summary>
    internal static int Run(FileInfo file, PolicyCatalog policies, TextWriter output, TextWriter errors)
    {
        var read = PlanFile.Read(file, policies);
        foreach (string fault in read.Faults)
        {
            errors.WriteLine(fault);
        }

        if (read.Faults.Count > 0)
        {
            return ExitCodes.UnusableInput;
        }

        if (read.Plan is not { } plan)
        {
            errors.WriteLine($"{file}: 名册不含日期和催报安排，请在发起页面试算，或用 launch --dry-run。 / A roster has no dates and reminders: use the launch page, or launch --dry-run.");
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
