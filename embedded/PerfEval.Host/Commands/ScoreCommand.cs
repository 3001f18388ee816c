using System.CommandLine;
using System.Text;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Host.Scoring;
using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval score</c>: scores forms from files.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "自评表：交换格式 JSON、.xlsx 或 .docx / forms: interchange JSON, .xlsx or .docx", Arity = ArgumentArity.OneOrMore };
        var policy = new Option<string?>("--policy") { Description = "评分标准；默认按表上所写 / the policy; by default the one that the form names" };
        Option<DirectoryInfo?> data = PolicyFolder.CreateOption();
        var json = new Option<bool>("--json") { Description = "输出 JSON / print JSON" };
        var command = new Command("score", "按公开标准复算自评表。 / Score forms by the published rules.") { files, policy, data, json };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!,
            parsed.GetValue(policy),
            parsed.GetValue(data),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo[] files, string? policy, DirectoryInfo? data, bool json, TextWriter output, TextWriter error)
    {
        if (!PolicyFolder.TryLoad(data, error, out PolicyCatalog policies))
        {
            return ExitCodes.UnusableInput;
        }

        var scoring = new FileScoring(policies, policy);
        foreach (FileInfo file in files)
        {
            scoring.Add(file);
        }

        scoring.Notes.ForEach(error.WriteLine);
        scoring.Reasons.ForEach(error.WriteLine);
        if (scoring.Reasons.Count > 0)
        {
            return ExitCodes.UnusableInput;
        }

        if (json)
        {
            List<FormResult> results = [.. scoring.Scored.Select(s => s.Result)];
            output.WriteLine(Encoding.UTF8.GetString(results.Count == 1 ? ResultJson.Write(results[0]) : ResultJson.Write(results)));
            return ExitCodes.Done;
        }

        IAnsiConsole console = Consoles.Create(output);
        foreach (ScoredForm scored in scoring.Scored)
        {
            ScoreSheet.Print(console, scored);
        }

        return ExitCodes.Done;
    }
}
