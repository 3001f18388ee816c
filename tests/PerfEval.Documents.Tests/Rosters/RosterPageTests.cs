using PerfEval.Documents.Rosters;

namespace PerfEval.Documents.Tests.Rosters;

/// <summary>docs/roster.md, held to the layout.</summary>
public class RosterPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "docs", "roster.md"));

    public static TheoryData<string> Sheets => [.. RosterLayout.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_page_names_every_column_of_a_sheet_as_the_sheet_does(string name)
    {
        RosterSheet sheet = RosterLayout.All.Single(s => s.Name == name);

        Assert.Equal(
            sheet.Columns.Select(c => $"| {c.Heading} | {(c.Required ? "是" : "")} | {c.Help} | {c.Example} |"),
            Rows($"### {name}"));
        Assert.Contains(sheet.Purpose, Lines);
    }

    [Fact]
    public void The_page_names_every_column_that_only_a_csv_has()
    {
        string[] others = [.. RosterLayout.Flat.Columns.Select(c => c.Heading).Except(RosterLayout.All.SelectMany(s => s.Columns).Select(c => c.Heading), StringComparer.Ordinal)];

        Assert.Equal(others.Order(StringComparer.Ordinal), Rows("## CSV").Select(r => r.Split('|')[1].Trim()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Rows(string heading) => Lines
        .SkipWhile(l => l != heading)
        .Skip(1)
        .TakeWhile(l => !l.StartsWith('#'))
        .Where(l => l.StartsWith('|'))
        .Skip(2);
}
