using System.Text.Json.Nodes;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Interchange;

public class ResultJsonTests
{
    private static readonly FormResult Dawukou = Score("002-01-dawukou-political-legal");

    [Fact]
    public void A_result_has_exactly_the_keys_that_readers_rely_on()
    {
        JsonObject json = Read(Dawukou);

        Assert.Equal(["form", "policy", "rows", "budget", "total", "grade", "findings"], Keys(json));
        Assert.Equal(
            ["row", "kind", "ratio", "points", "score", "derivedPoints", "derivedScore", "selfScore", "verdict", "explanation", "findings"],
            Keys(json["rows"]![0]!));
        Assert.Equal(["rate", "points", "score"], Keys(json["budget"]!));
        Assert.Equal(["declared", "rule", "official", "floor", "available", "provisionalPoints"], Keys(json["total"]!));
        Assert.Equal(["code", "severity", "row", "message"], Keys(json["findings"]![0]!));
    }

    [Fact]
    public void Numbers_and_names_are_written_as_they_are()
    {
        JsonObject json = Read(Dawukou);
        JsonNode row = json["rows"]![5]!;

        Assert.Equal("higher-is-better", (string)row["kind"]!);
        Assert.Equal(0.7230769231m, (decimal)row["ratio"]!);
        Assert.Equal(1m, (decimal)row["points"]!);
        Assert.Equal("self-score-too-high", (string)row["verdict"]!);
        Assert.Contains("141 ÷ 195 × 1 = 0.72", (string)row["explanation"]!, StringComparison.Ordinal);
        Assert.Null(row["derivedPoints"]);
        Assert.Equal("good", (string)json["grade"]!);
        Assert.Equal(91m, (decimal)json["total"]!["declared"]!);
    }

    [Fact]
    public void A_missing_number_is_null_never_nought()
    {
        JsonObject json = Read(Score("003-01-community-correction"));

        Assert.True(json["total"]!.AsObject().ContainsKey("declared"));
        Assert.Null(json["total"]!["declared"]);
        Assert.Null(json["rows"]![2]!["ratio"]);
        Assert.Null(json["rows"]![2]!["points"]);
    }

    [Fact]
    public void Several_forms_make_an_array()
    {
        JsonArray array = JsonNode.Parse(ResultJson.Write([Dawukou, Score("004-08-legal-aid")]))!.AsArray();

        Assert.Equal(["002-01-dawukou-political-legal", "004-08-legal-aid"], array.Select(n => (string)n!["form"]!));
    }

    [Fact]
    public void Chinese_is_written_unescaped() =>
        Assert.Contains("正向指标", System.Text.Encoding.UTF8.GetString(ResultJson.Write(Dawukou)), StringComparison.Ordinal);

    private static FormResult Score(string id) => FormScorer.Score(SeedForms.Load(id), PolicyCatalogTests.Get(SeedForms.Load(id).Policy!));

    private static JsonObject Read(FormResult result) => JsonNode.Parse(ResultJson.Write(result))!.AsObject();

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(p => p.Key);
}
