using System.Globalization;
using PerfEval.Domain.Policies;
using Spectre.Console;

namespace PerfEval.Host.Scoring;

/// <summary>Prints policies: a list of them, or one with every value, its basis, and whether it was checked against that.</summary>
internal static class PolicySheet
{
    public static void PrintAll(IAnsiConsole console, PolicyCatalog policies)
    {
        Table table = Columns("编码 / id", "名称 / name", "适用 / scope", "预算年度 / years", "满分 / total", "未核对 / unchecked");
        foreach (ScoringPolicy policy in policies.Policies)
        {
            int open = policy.Values.Count(v => !v.Checked);
            table.AddRow(
                new Text(policy.Id),
                new Text(policy.Name.ToString()),
                new Text(ScopeNames.Chinese(policy.Scope)),
                new Text(Years(policy)),
                new Text(policy.Total.ToString(CultureInfo.InvariantCulture)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{open}/{policy.Values.Count}")));
        }

        console.Write(table);
    }

    public static void Print(IAnsiConsole console, ScoringPolicy policy)
    {
        console.WriteLine($"{policy.Id}　{policy.Name}");
        console.WriteLine($"适用 / for: {ScopeNames.Chinese(policy.Scope)} / {ScopeNames.English(policy.Scope)}　预算年度 / budget years: {Years(policy)}");
        Table table = Columns("键 / key", "项目", "值 / value", "依据 / basis", "已核对 / checked");
        foreach (PolicyValue value in policy.Values)
        {
            table.AddRow(
                new Text(value.Path),
                new Text(PolicyLabels.Of(value.Path)),
                new Text(value.Value),
                new Text(Basis(value.Reference)),
                new Text(value.Checked ? "是 / yes" : "否 / no"));
        }

        console.Write(table);
        foreach (LegalReference reference in policy.Values.Select(v => v.Reference).Where(r => r.Link is not null).Distinct())
        {
            console.WriteLine($"{reference.Document}　{reference.Link}");
        }

        if (policy.Values.Any(v => !v.Checked))
        {
            console.WriteLine("“否”：手头没有可供核对的原文，采用前请对照文件核实。 / \"no\": no source was at hand to confirm the value; compare it with the document before relying on it.");
        }
    }

    private static string Basis(LegalReference reference) =>
        string.Join(' ', new[] { reference.Document, reference.Title is { } title ? $"《{title}》" : null, reference.Article }.OfType<string>());

    private static string Years(ScoringPolicy policy) => (policy.FromBudgetYear, policy.ToBudgetYear) switch
    {
        (var from, null) => string.Create(CultureInfo.InvariantCulture, $"{from}—"),
        (var from, { } to) when from == to => from.ToString(CultureInfo.InvariantCulture),
        (var from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from}—{to}"),
    };

    private static Table Columns(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
        {
            table.AddColumn(heading);
        }

        return table;
    }
}
