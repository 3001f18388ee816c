using System.Globalization;
using PerfEval.Domain;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using Spectre.Console;

namespace PerfEval.Host.Scoring;

/// <summary>Prints a scored form for a reviewer: its rows with the explanation of each, the budget, the totals, the findings.</summary>
internal static class ScoreSheet
{
    // Below this a table of nine columns breaks every cell; rows are then printed one below the other.
    private const int NarrowestTable = 120;

    public static void Print(IAnsiConsole console, ScoredForm scored)
    {
        (SelfEvaluationForm form, _, FormResult result) = scored;
        console.Write(new Text(Line($"{form.Title ?? form.Id}（{form.Id}，{form.Unit}）"), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine(Line($"评分标准 / policy: {scored.Policy.Id} {scored.Policy.Name}"));
        if (console.Profile.Width >= NarrowestTable)
        {
            console.Write(Rows(form, result));
        }
        else
        {
            PrintRows(console, form, result);
        }

        PrintTotals(console, result);
        foreach (Finding finding in result.Findings)
        {
            string place = finding.Row is { } row ? $"第 {Number(row + 1)} 行 / row {Number(row + 1)}: " : string.Empty;
            console.WriteLine(Line($"  {finding.Code} {Weight(finding.Severity)}  {place}{finding.Message}"));
        }

        console.WriteLine();
    }

    private static Table Rows(SelfEvaluationForm form, FormResult result)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Narrow("行"));
        table.AddColumn("指标");
        table.AddColumn("指标值");
        table.AddColumn("完成值");
        table.AddColumn(Narrow("分值"));
        table.AddColumn(Narrow("自评"));
        table.AddColumn(Narrow("复算"));
        table.AddColumn(new TableColumn("结论") { NoWrap = true });
        table.AddColumn("理由 / explanation");
        foreach (RowResult row in result.Rows)
        {
            Indicator indicator = form.Indicators[row.Row];
            table.AddRow(
                Cell(Number(row.Row + 1)),
                Cell(indicator.Name),
                Cell(indicator.Target),
                Cell(indicator.Actual),
                Cell(Derived(row.Points, row.DerivedPoints)),
                Cell(Show(row.SelfScore)),
                Cell(Derived(row.Score, row.DerivedScore)),
                Cell(Verdict(row.Verdict)),
                Cell(Explanation(row)));
        }

        return table;
    }

    private static void PrintRows(IAnsiConsole console, SelfEvaluationForm form, FormResult result)
    {
        foreach (RowResult row in result.Rows)
        {
            Indicator indicator = form.Indicators[row.Row];
            console.WriteLine(Line($"{Number(row.Row + 1)}. {indicator.Name}：{indicator.Target} → {indicator.Actual}"));
            console.WriteLine(Line(
                $"   分值 {Derived(row.Points, row.DerivedPoints)}  自评 {Show(row.SelfScore)}  复算 {Derived(row.Score, row.DerivedScore)}  {Verdict(row.Verdict)}"));
            console.WriteLine(Line($"   {Explanation(row)}"));
        }
    }

    private static void PrintTotals(IAnsiConsole console, FormResult result)
    {
        console.WriteLine(Line($"{result.Budget.Explanation}（自评 / declared {Show(result.Budget.DeclaredScore)}）"));
        TotalResult total = result.Total;
        console.WriteLine(
            $"总分：自评 / declared {Show(total.Declared)}  复算 / rule {Show(total.Rule)}  审定（暂定）/ official {Show(total.Official)}  最低 / floor {Show(total.Floor)}"
            + $"  等级 / grade {(result.Grade is { } grade ? $"{grade.Chinese()} {grade.KebabCase()}" : "—")}");
        console.WriteLine($"分值合计 / available {Show(total.Available)}  待复核 / provisional {Show(total.ProvisionalPoints)}");
    }

    private static TableColumn Narrow(string heading) => new(heading) { NoWrap = true, Alignment = Justify.Right };

    private static Text Cell(string? text) => new Text(Line(text ?? string.Empty));

    private static string Explanation(RowResult row) =>
        row.Findings.Count == 0 ? row.Explanation.ToString() : $"{row.Explanation} [{string.Join(' ', row.Findings)}]";

    private static string Derived(decimal? printed, decimal? derived) =>
        printed is null && derived is { } value ? $"推算 {Show(value)}" : Show(printed);

    private static string Verdict(Verdict verdict) => verdict switch
    {
        Domain.Scoring.Verdict.Agrees => "一致",
        Domain.Scoring.Verdict.SelfScoreTooHigh => "自评偏高",
        Domain.Scoring.Verdict.SelfScoreTooLow => "自评偏低",
        Domain.Scoring.Verdict.NeedsReview => "需人工复核",
        _ => "未自评",
    };

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "应更正",
        Severity.Warning => "需留意",
        _ => "提示",
    };

    // Text of a file that a stranger filled in: nothing of it may steer the terminal.
    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Show(decimal? score) => score is { } value ? Rounding.Show(value).ToString("0.00", CultureInfo.InvariantCulture) : "—";
}
