using System.Globalization;
using System.Text.Json.Nodes;
using PerfEval.Domain;
using PerfEval.Domain.Scoring;
using Spectre.Console;

namespace PerfEval.Host.Rehearsing;

/// <summary>Prints the published ranking, and the forms behind it.</summary>
internal static class DemoRanking
{
    public static void Print(IAnsiConsole console, JsonNode outcome)
    {
        console.WriteLine();
        console.MarkupLine("[bold]排名 / ranking[/]");
        Table table = Columns("名次", "单位", "等级", "自评得分", "审定得分", "自评名次", "最低得分", "待复核", "报送");
        foreach (JsonNode? unit in outcome["ranking"]!.AsArray())
        {
            table.AddRow(
                (string?)unit!["rank"]?.ToString() ?? "—",
                (string)unit["name"]!,
                unit["grade"] is { } grade ? Enum.Parse<Grade>((string)grade!).Chinese() : "—",
                Score(unit["declared"], "未自评"),
                Score(unit["official"], "—"),
                unit["declaredRank"]?.ToString() ?? "—",
                Score(unit["floor"], "—"),
                Percent(unit["provisionalShare"]),
                string.Create(CultureInfo.InvariantCulture, $"{(int)unit["formsFiled"]!}/{(int)unit["formsIssued"]!}"));
        }

        console.Write(table);
        console.MarkupLine("[grey]rank, unit, grade, declared, official, declared rank, floor, provisional share, forms filed/issued[/]");
        console.WriteLine();
        console.MarkupLine("[bold]各表 / forms[/]");
        Table forms = Columns("自评表", "状态", "自评得分", "复算得分", "审定得分", "待复核", "提示");
        foreach (JsonNode? form in outcome["forms"]!.AsArray())
        {
            bool filed = (int)form!["revision"]! > 0;
            forms.AddRow(
                (string)form["id"]!,
                filed ? (string)form["timeliness"]! == "late" ? "逾期报送" : "按时报送" : "未报送",
                filed ? Score(form["declared"], "未自评") : "—",
                Score(form["rule"], "—"),
                Score(form["official"], "—"),
                filed ? Percent(form["provisionalShare"]) : "—",
                filed ? form["findings"]!.AsArray().Count.ToString(CultureInfo.InvariantCulture) : "—");
        }

        console.Write(forms);
        console.MarkupLine("[grey]form, filed on time/late/not, declared, by rule, official, provisional share, kinds of findings[/]");
    }

    private static Table Columns(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.Rounded);
        for (int i = 0; i < headings.Length; i++)
        {
            table.AddColumn(new TableColumn(headings[i]) { Alignment = i is 0 or 1 ? Justify.Left : Justify.Right });
        }

        return table;
    }

    private static string Score(JsonNode? score, string without) =>
        score is null ? without : Rounding.Show((decimal)score).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(JsonNode? share) =>
        share is null ? "—" : (Rounding.Show((decimal)share * 100)).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
