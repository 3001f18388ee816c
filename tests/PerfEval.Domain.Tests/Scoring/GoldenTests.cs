using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Scoring;

/// <summary>The rule outcome of 210 published rows, worked out by hand.</summary>
public class GoldenTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "expected.jsonl"));

    private static readonly FrozenDictionary<string, Lazy<FormResult>> Results = SeedForms.Ids.ToFrozenDictionary(
        id => id, id => new Lazy<FormResult>(() => FormScorer.Score(SeedForms.Load(id), PolicyCatalogTests.Get(SeedForms.Load(id).Policy!))), StringComparer.Ordinal);

    public static TheoryData<string, int, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, int, string>();
            foreach (string line in Lines)
            {
                JsonNode row = JsonNode.Parse(line)!;
                rows.Add((string)row["form"]!, (int)row["row"]!, line);
            }

            return rows;
        }
    }

    [Fact]
    public void There_are_210_rows_of_ten_forms()
    {
        Assert.Equal(210, Lines.Length);
        Assert.Equal(10, Lines.Select(l => (string)JsonNode.Parse(l)!["form"]!).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_comes_out_as_worked_out_by_hand(string form, int row, string line)
    {
        JsonNode expected = JsonNode.Parse(line)!;

        RowResult actual = Results[form].Value.Rows[row];

        Assert.Equal((string)expected["kind"]!, actual.Kind.KebabCase());
        Assert.Equal(Number(expected["ratio"]), Four(actual.Ratio));
        Assert.Equal(Number(expected["points"]), actual.Points);
        Assert.Equal(Number(expected["score"]), Four(actual.Score));
        Assert.Equal(Number(expected["selfScore"]), actual.SelfScore);
        Assert.Equal((string)expected["verdict"]!, actual.Verdict.KebabCase());
    }

    private static decimal? Number(JsonNode? node) => node is null ? null : node.GetValue<JsonElement>().GetDecimal();

    private static decimal? Four(decimal? value) => value is { } v ? Math.Round(v, 4, MidpointRounding.AwayFromZero) : null;
}
