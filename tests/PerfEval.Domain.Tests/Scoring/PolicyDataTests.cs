using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Docs;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Scoring;

/// <summary>Numbers never stand in rule code: changing only a policy's data changes what rules say.</summary>
public class PolicyDataTests
{
    private static readonly Indicator Quality = new()
    {
        Name = "社会稳定",
        Dimension = "效益指标",
        Category = "社会效益指标",
        Target = "效果显著",
        Actual = "部分达成预期指标",
        Points = "10",
        SelfScore = "5.5",
    };

    [Fact]
    public void Tier_bounds_come_from_the_data()
    {
        Assert.Equal(Verdict.SelfScoreTooLow, Score(Quality, _ => { }).Rows[0].Verdict);
        Assert.Equal(Verdict.NeedsReview, Score(Quality, o =>
        {
            o["tiers"]![1]!["lower"]!["value"] = 0.5;
            o["tiers"]![2]!["upper"]!["value"] = 0.5;
        }).Rows[0].Verdict);
        Assert.Equal(Verdict.SelfScoreTooHigh, Score(Quality, o =>
        {
            o["tiers"]![0]!["lower"]!["value"] = 0.55;
            o["tiers"]![1]!["upper"]!["value"] = 0.55;
            o["tiers"]![1]!["lower"]!["value"] = 0.3;
            o["tiers"]![2]!["upper"]!["value"] = 0.3;
        }).Rows[0].Verdict);
    }

    [Fact]
    public void Tier_words_come_from_the_data()
    {
        Indicator row = Quality with { Actual = "稳中向好" };

        Assert.Equal(0m, Score(row, _ => { }).Rows[0].LowestScore);
        Assert.Equal(8m, Score(row, o => o["tiers"]![0]!["words"]!["value"]!.AsArray().Add("稳中向好")).Rows[0].LowestScore);
    }

    [Fact]
    public void Budget_points_come_from_the_data()
    {
        Assert.Equal(5m, Score(Quality, _ => { }).Budget.Score);
        Assert.Equal(10m, Score(Quality, o =>
        {
            o["budget"]!["points"]!["value"] = 20;
            o["dimensions"]![0]!["points"]!["value"] = 40;
        }).Budget.Score);
    }

    [Fact]
    public void The_column_and_the_rounding_of_the_rate_come_from_the_data()
    {
        Assert.Equal(0.5m, Score(Quality, _ => { }).Budget.Rate);
        Assert.Equal(1m, Score(Quality, o => o["budget"]!["denominator"]!["value"] = "initial").Budget.Rate);

        FormResult rounded = FormScorer.Score(Form(Quality) with { Funds = [Line("3", "1")] }, Changed(o => o["budget"]!["rateDecimals"]!["value"] = 0));
        Assert.Equal(0.33m, rounded.Budget.Rate);
    }

    [Fact]
    public void Grade_bands_come_from_the_data()
    {
        Indicator full = Quality with { Target = "100%", Actual = "85%", Points = "90", SelfScore = "90" };

        Assert.Equal(Grade.Good, Score(full, _ => { }).Grade);
        Assert.Equal(Grade.Excellent, Score(full, o =>
        {
            o["grades"]![0]!["from"]!["value"] = 81;
            o["grades"]![1]!["to"]!["value"] = 81;
        }).Grade);
        Assert.Equal(Grade.Poor, Score(full, o =>
        {
            o["grades"]![2]!["from"]!["value"] = 82;
            o["grades"]![1]!["from"]!["value"] = 85;
            o["grades"]![2]!["to"]!["value"] = 85;
            o["grades"]![3]!["to"]!["value"] = 82;
        }).Grade);
    }

    [Fact]
    public void The_total_that_a_form_is_scaled_to_comes_from_the_data()
    {
        FormResult result = Score(Quality with { Points = "40" }, o =>
        {
            o["total"]!["value"] = 50;
            o["dimensions"]![0]!["points"]!["value"] = 0;
            foreach ((int i, int from, int to) in new[] { (0, 45, 50), (1, 40, 45), (2, 30, 40), (3, 0, 30) })
            {
                o["grades"]![i]!["from"]!["value"] = from;
                o["grades"]![i]!["to"]!["value"] = to;
            }
        });

        Assert.Equal(50m, result.Total.Available);
        Assert.False(result.Total.Scaled);
    }

    private static FormResult Score(Indicator row, Action<JsonObject> change) => FormScorer.Score(Form(row), Changed(change));

    private static SelfEvaluationForm Form(Indicator row) => ScoringPageTests.Form(row) with { Funds = [Line("50", "25") with { InitialBudget = "25" }] };

    private static FundsLine Line(string budget, string executed) => new() { Label = "年度资金总额", AdjustedBudget = budget, Executed = executed };

    private static ScoringPolicy Changed(Action<JsonObject> change)
    {
        PolicyLoadResult result = PolicyCatalog.Load([PolicyCatalogTests.Own(o =>
        {
            o["id"] = "changed";
            change(o);
        })]);
        Assert.Empty(result.Errors);
        return result.Catalog.TryGet("changed", out ScoringPolicy? policy) ? policy : throw new InvalidOperationException();
    }
}
