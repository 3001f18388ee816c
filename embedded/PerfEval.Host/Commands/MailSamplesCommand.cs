using System.CommandLine;
using PerfEval.Functions.Mail;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval mail-samples</c>: every letter with invented facts, to look at before a bureau's own texts are used.</summary>
internal static class MailSamplesCommand
{
    public static Command Create()
    {
        var to = new Option<DirectoryInfo>("--out") { Description = "输出文件夹 / where they are written", Required = true };
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "本局邮件文本文件夹；默认用程序自带文本 / the folder of the bureau's own texts; by default the program's" };
        var command = new Command("mail-samples", "用示例数据写出每一种邮件（HTML 与纯文本）。 / Write every letter with invented facts, as HTML and as plain text.") { to, texts };
        command.SetAction(parsed => Run(parsed.GetValue(to)!, parsed.GetValue(texts), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(DirectoryInfo to, DirectoryInfo? texts, TextWriter output, TextWriter errors)
    {
        IReadOnlyList<MailSample> samples;
        try
        {
            samples = MailSamples.Write(texts?.FullName ?? string.Empty);
        }
        catch (InvalidDataException e)
        {
            errors.WriteLine(e.Message);
            return ExitCodes.UnusableInput;
        }

        to.Create();
        foreach (MailSample sample in samples)
        {
            File.WriteAllText(Path.Combine(to.FullName, $"{sample.Name}.html"), sample.Html);
            File.WriteAllText(Path.Combine(to.FullName, $"{sample.Name}.txt"), sample.Text);
            output.WriteLine($"{sample.Name}\t{sample.Subject}");
        }

        return ExitCodes.Done;
    }
}
