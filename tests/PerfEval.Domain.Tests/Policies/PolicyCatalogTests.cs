using System.Text.Json.Nodes;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Tests.Policies;

public class PolicyCatalogTests
{
    public static TheoryData<string> BuiltInIds => new(PolicyCatalog.BuiltIn.Ids);

    [Fact]
    public void The_five_policies_are_built_in() => Assert.Equal(
        ["dawukou-project-2020", "ezhou-project-2021", "mof-2020-10", "pingshan-project-2020", "qiaokou-overall-2020"],
        PolicyCatalog.BuiltIn.Ids);

    [Theory]
    [MemberData(nameof(BuiltInIds))]
    public void Every_value_of_a_policy_names_its_basis(string id)
    {
        ScoringPolicy policy = Get(id);

        Assert.All(policy.Values, v => Assert.NotEmpty(v.Reference.Document));
        Assert.Contains(policy.Values, v => v.Path == "budget.points");
        Assert.Contains(policy.Values, v => v.Path == "tiers[1].lower");
    }

    [Fact]
    public void What_could_not_be_confirmed_from_a_source_is_marked_so() =>
        Assert.All(Get("mof-2020-10").Values, v => Assert.False(v.Checked, v.Path));

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void Every_seed_form_names_a_policy_that_is_there_and_in_force(string id)
    {
        ScoringPolicy policy = Get(SeedForms.Load(id).Policy!);

        Assert.InRange(SeedForms.Load(id).BudgetYear, policy.FromBudgetYear, policy.ToBudgetYear ?? int.MaxValue);
        Assert.Equal(SeedForms.Load(id).Scope, policy.Scope);
    }

    [Theory]
    [InlineData("qiaokou-overall-2020", 20, 0.5, BudgetColumn.Adjusted)]
    [InlineData("dawukou-project-2020", 10, 0.5, BudgetColumn.Initial)]
    [InlineData("pingshan-project-2020", 10, 0.6, BudgetColumn.Adjusted)]
    [InlineData("ezhou-project-2021", 10, 0.6, BudgetColumn.Adjusted)]
    [InlineData("mof-2020-10", 10, 0.6, BudgetColumn.Adjusted)]
    public void A_policy_says_what_its_form_prints(string id, int budgetPoints, double middleTier, BudgetColumn denominator)
    {
        ScoringPolicy policy = Get(id);

        Assert.Equal(budgetPoints, policy.Budget.Points);
        Assert.Equal((decimal)middleTier, policy.Tiers[1].Lower);
        Assert.Equal(denominator, policy.Budget.Denominator);
    }

    [Fact]
    public void A_bureaus_own_policy_stands_beside_the_built_in_ones()
    {
        PolicyLoadResult result = PolicyCatalog.Load([Own(o => o["id"] = "my-bureau-2025")]);

        Assert.Empty(result.Errors);
        Assert.True(result.Catalog.TryGet("my-bureau-2025", out ScoringPolicy? own));
        Assert.Equal(10, own.Budget.Points);
        Assert.Equal(6, result.Catalog.Ids.Count);
    }

    [Fact]
    public void A_taken_id_is_refused_and_the_policy_under_it_stays() =>
        Refused(_ => { }, "taken");

    [Fact]
    public void A_gap_between_tiers_is_refused() =>
        Refused(o => o["tiers"]![1]!["upper"]!["value"] = 0.75, "tiers[1]", "a gap");

    [Fact]
    public void An_overlap_of_grades_is_refused() =>
        Refused(o => o["grades"]![1]!["to"]!["value"] = 91, "grades[1]", "an overlap");

    [Fact]
    public void Grades_that_stop_above_nought_are_refused() =>
        Refused(o => o["grades"]![3]!["from"]!["value"] = 10, "grades", "down to 0");

    [Fact]
    public void Points_that_do_not_sum_are_refused() =>
        Refused(o => o["dimensions"]![0]!["points"]!["value"] = 40, "dimensions", "sum to 90, not to 100");

    [Fact]
    public void An_unknown_key_is_refused_with_the_known_ones() =>
        Refused(o => o["budget"]!["colour"] = 1, "budget.colour", "unknown key", "rateDecimals");

    [Fact]
    public void A_value_without_basis_is_refused() =>
        Refused(o => ((JsonObject)o["budget"]!["points"]!).Remove("reference"), "budget.points.reference", "missing");

    [Fact]
    public void A_basis_that_is_not_listed_is_refused() =>
        Refused(o => o["total"]!["reference"] = "nowhere", "total.reference", "'nowhere'");

    [Fact]
    public void A_word_in_two_tiers_is_refused() =>
        Refused(o => o["tiers"]![1]!["words"]!["value"]!.AsArray().Add("达成预期指标"), "tiers", "达成预期指标");

    [Fact]
    public void A_text_where_a_number_belongs_is_refused() =>
        Refused(o => o["total"]!["value"] = "100", "total.value", "number");

    [Fact]
    public void An_unknown_choice_is_refused_with_the_known_ones() =>
        Refused(o => o["points"]!["value"] = "by-heart", "points.value", "spread-over-dimension");

    [Fact]
    public void A_key_that_is_stated_twice_is_refused()
    {
        string twice = Own(o => o["id"] = "mine").Json.Replace("\"id\":", "\"id\": \"other\", \"id\":", StringComparison.Ordinal);
        PolicyLoadResult result = PolicyCatalog.Load([new PolicyText("own.json", twice)]);

        Assert.Contains("a key twice", Assert.Single(result.Errors).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2021, false)]
    public void A_policy_covers_its_budget_years_alone(int year, bool covered) =>
        Assert.Equal(covered, Get("dawukou-project-2020").Covers(year));

    [Fact]
    public void A_policy_in_force_covers_every_later_year() =>
        Assert.True(Get("mof-2020-10").Covers(2040));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":5,\"tiers\":{},\"references\":[]}")]
    public void What_is_no_policy_at_all_is_answered_not_thrown(string json)
    {
        PolicyLoadResult result = PolicyCatalog.Load([new PolicyText("broken.json", json)]);

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors, e => Assert.Contains("broken.json", e.English, StringComparison.Ordinal));
        Assert.Equal(5, result.Catalog.Ids.Count);
    }

    [Theory]
    [InlineData(100, Grade.Excellent)]
    [InlineData(90, Grade.Excellent)]
    [InlineData(89.995, Grade.Excellent)]
    [InlineData(89.994, Grade.Good)]
    [InlineData(89.5, Grade.Good)]
    [InlineData(80, Grade.Good)]
    [InlineData(60, Grade.Fair)]
    [InlineData(59.99, Grade.Poor)]
    [InlineData(0, Grade.Poor)]
    public void Grade_bands_are_half_open_and_leave_no_total_without_a_grade(double total, Grade grade) =>
        Assert.Equal(grade, Get("mof-2020-10").GradeOf((decimal)total));

    internal static ScoringPolicy Get(string id) =>
        PolicyCatalog.BuiltIn.TryGet(id, out ScoringPolicy? policy) ? policy : throw new ArgumentException($"No policy {id}", nameof(id));

    internal static PolicyText Own(Action<JsonObject> change, string basis = "mof-2020-10")
    {
        using var reader = new StreamReader(typeof(PolicyCatalog).Assembly.GetManifestResourceStream($"policy.{basis}.json")!);
        var policy = (JsonObject)JsonNode.Parse(reader.ReadToEnd())!;
        change(policy);
        return new PolicyText("own.json", policy.ToJsonString());
    }

    private static void Refused(Action<JsonObject> change, params string[] named)
    {
        PolicyLoadResult result = PolicyCatalog.Load([Own(change)]);

        Assert.NotEmpty(result.Errors);
        string errors = string.Join('\n', result.Errors.Select(e => e.English));
        Assert.All(named, n => Assert.Contains(n, errors, StringComparison.Ordinal));
        Assert.Equal(5, result.Catalog.Ids.Count);
    }
}
