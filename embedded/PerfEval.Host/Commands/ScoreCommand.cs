using System.CommandLine;
using System.Globalization;
using System.Text;
using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval score</c>: scores forms from files.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "自评表：JSON、.xlsx 或 .docx / forms", Arity = ArgumentArity.OneOrMore };
        var policy = new Option<string?>("--policy") { Description = "评分标准；默认按表上所写 / the policy; by default the one that the form names" };
        var json = new Option<bool>("--json") { Description = "输出 JSON / print JSON" };
        var command = new Command("score", "按公开标准复算自评表。 / Score forms by the published rules.") { files, policy, json };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(policy), parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo[] files, string? policyId, bool json)
    {
        var results = new List<(SelfEvaluationForm Form, FormResult Result)>();
        foreach (FileInfo file in files)
        {
            if (!file.Exists)
            {
                return Refuse($"{file}: 没有这个文件 / there is no such file");
            }

            WorkbookReadResult read = FormFile.Read(File.ReadAllBytes(file.FullName), file.Name);
            List<DocumentProblem> faults = [.. read.Problems.Where(p => p.Severity == ProblemSeverity.Error)];
            if (faults.Count > 0 || read.Forms.Count == 0)
            {
                return Refuse(string.Join('\n', faults.Select(f => $"{file}: {f.Cell} {f.Message}").DefaultIfEmpty($"{file}: 没有自评表 / there is no form in it")));
            }

            foreach (SelfEvaluationForm form in read.Forms.Select(f => f.Form))
            {
                string id = policyId ?? form.Policy ?? string.Empty;
                if (!PolicyCatalog.BuiltIn.TryGet(id, out ScoringPolicy? policy))
                {
                    return Refuse($"{file}: 没有评分标准“{id}” / there is no policy \"{id}\"; --policy: {string.Join(", ", PolicyCatalog.BuiltIn.Ids)}");
                }

                results.Add((form, FormScorer.Score(form, policy)));
            }
        }

        if (json)
        {
            PrintJson(results.Select(r => r.Result));
        }
        else
        {
            results.ForEach(r => Print(r.Form, r.Result));
        }

        return ExitCodes.Done;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitCodes.UnusableInput;
    }

    private static void PrintJson(IEnumerable<FormResult> results)
    {
        List<FormResult> all = [.. results];
        Console.WriteLine(Encoding.UTF8.GetString(all.Count == 1 ? ResultJson.Write(all[0]) : ResultJson.Write(all)));
    }

    private static void Print(SelfEvaluationForm form, FormResult result)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{form.Title ?? form.Id}[/]（{form.Id}，{form.Unit}，{result.PolicyId}）");
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in (string[])["行", "指标", "指标值", "完成值", "分值", "自评", "复算", "结论", "理由"])
        {
            table.AddColumn(heading);
        }

        foreach (RowResult row in result.Rows)
        {
            Indicator indicator = form.Indicators[row.Row];
            table.AddRow([.. new[]
            {
                (row.Row + 1).ToString(CultureInfo.InvariantCulture),
                indicator.Name ?? string.Empty,
                indicator.Target ?? string.Empty,
                indicator.Actual ?? string.Empty,
                Show(row.Points ?? row.DerivedPoints) + (row.Points is null && row.DerivedPoints is not null ? "（推算）" : string.Empty),
                Show(row.SelfScore),
                Show(row.Score ?? row.DerivedScore),
                row.Verdict.KebabCase(),
                row.Explanation.Chinese,
            }.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        TotalResult total = result.Total;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"自评 {Show(total.Declared)}　复算 {Show(total.Rule)}　审定（暂定） {Show(total.Official)}　最低 {Show(total.Floor)}　总分值 {Show(total.Available)}　待复核 {Show(total.ProvisionalPoints)}　等级 {result.Grade?.Chinese() ?? "—"}");
        foreach (Domain.Checks.Finding finding in result.Findings)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {finding.Code} {finding.Message.Chinese}");
        }

        AnsiConsole.WriteLine();
    }

    private static string Show(decimal? score) => score is { } value ? Rounding.Show(value).ToString("0.00", CultureInfo.InvariantCulture) : "—";
}
