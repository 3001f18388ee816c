using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Docs;

/// <summary>The tables of docs/checks.md, held against the code and the published forms.</summary>
public class ChecksPageTests
{
    private const string None = "—";

    private static readonly string[] Headings =
        ["Found while scoring", "Sums, rates and scores", "Explanations", "Indicators", "Texts and funds against the table", "The form as issued"];

    private static readonly Lazy<Dictionary<string, IReadOnlyList<Finding>>> Found = new(() =>
        SeedForms.Ids.ToDictionary(
            id => id, id => FormScorer.Score(SeedForms.Load(id), PolicyCatalogTests.Get(SeedForms.Load(id).Policy!)).Findings, StringComparer.Ordinal));

    public static TheoryData<string> Lines => [.. Headings.SelectMany(h => DocsPage.Rows("checks.md", h)).Select(r => string.Join('|', r))];

    [Fact]
    public void Every_code_stands_on_the_page_once_with_its_severity() => Assert.Equal(
        FindingCodes.All.Select(c => $"{c.Code} {c.Severity.ToString().ToLowerInvariant()}"),
        Headings.SelectMany(h => DocsPage.Rows("checks.md", h)).Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_is_found_where_the_page_says_and_a_code_without_one_nowhere(string line)
    {
        string[] cells = line.Split('|');
        (string code, string form, string place, string message) = (cells[0], cells[4], cells[5], cells[6]);
        Assert.All(cells[..4], cell => Assert.NotEmpty(cell));

        if (form == None)
        {
            Assert.DoesNotContain(Found.Value.Values.SelectMany(f => f), f => f.Code == code);
            return;
        }

        Finding finding = Assert.Single(Found.Value[form], f => f.Code == code && Place(f.Place) == place);
        Assert.StartsWith(message.TrimEnd('…'), finding.Message.Chinese, StringComparison.Ordinal);
    }

    private static string Place(FormPlace place)
    {
        string column = place.Column.ToString().ToLowerInvariant();
        return place.Part switch
        {
            FormPart.Indicator => $"row {place.Row + 1}, {column}",
            FormPart.Goal => $"goal {place.Row + 1}, {column}",
            FormPart.Funds => $"funds line {place.Row + 1}, {column}",
            FormPart.Section => $"section {place.Key}",
            FormPart.Header => $"header {place.Key}",
            _ => place.Part.ToString().ToLowerInvariant(),
        };
    }
}
