using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Docs;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Scoring;

public class FormScorerTests
{
    private static readonly ScoringPolicy General = PolicyCatalogTests.Get("mof-2020-10");

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void Every_row_of_a_seed_form_gets_an_outcome_with_a_sentence(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);

        FormResult result = Score(form);

        Assert.Equal(Enumerable.Range(0, form.Indicators.Count), result.Rows.Select(r => r.Row));
        Assert.All(result.Rows, r => Assert.False(string.IsNullOrWhiteSpace(r.Explanation.Chinese)));
        Assert.All(result.Rows, r => Assert.InRange(r.Ratio ?? 0, 0, 1));
        Assert.InRange(result.Total.Official!.Value, result.Total.Floor, 100);
    }

    [Fact]
    public void The_sentence_of_a_row_shows_the_numbers() => Assert.Equal(
        "正向指标：141 ÷ 195 × 1 = 0.72",
        Score(SeedForms.Load("002-01-dawukou-political-legal")).Rows[5].Explanation.Chinese);

    [Theory]
    [InlineData("003-03-grassroots-justice", 13, "PE10", false)]
    [InlineData("003-01-community-correction", 2, "PE1009", true)]
    [InlineData("003-05-training", 4, "PE1002", true)]
    [InlineData("003-06-other-judicial", 1, "PE1008", true)]
    [InlineData("003-06-other-judicial", 1, "PE1010", true)]
    [InlineData("004-01-legal-adviser", 2, "PE1005", true)]
    [InlineData("004-01-legal-adviser", 10, "PE1006", true)]
    [InlineData("004-01-legal-adviser", 13, "PE1003", true)]
    [InlineData("004-01-legal-adviser", 14, "PE1004", true)]
    [InlineData("004-02-rule-of-law-government", 7, "PE1005", false)]
    [InlineData("004-02-rule-of-law-government", 14, "PE1001", true)]
    [InlineData("004-08-legal-aid", 14, "PE1011", true)]
    public void A_doubt_about_a_row_is_a_finding_at_its_cell(string id, int row, string code, bool found)
    {
        FormResult result = Score(SeedForms.Load(id));

        Assert.Equal(found, result.Rows[row].Findings.Any(c => c.StartsWith(code, StringComparison.Ordinal)));
        Assert.Equal(found, result.Findings.Any(f => f.Row == row && f.Code.StartsWith(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unrounded_rate_is_shown_beside_the_rounded_one()
    {
        Finding finding = Score(SeedForms.Load("004-01-legal-adviser")).Findings.Single(f => f.Code == FindingCodes.RateRounded.Code);

        Assert.Equal("8.84", finding.Arguments["unrounded"]);
        Assert.Equal("8.8", finding.Arguments["score"]);
    }

    [Fact]
    public void Points_that_do_not_sum_are_scaled_in_plain_sight()
    {
        FormResult result = Score(SeedForms.Load("002-01-dawukou-political-legal"));

        Assert.True(result.Total.Scaled);
        Assert.Equal(110, result.Total.Available);
        Assert.Equal("96.17", Rounding.Text(result.Total.UnscaledOfficial!.Value));
        Assert.Equal("87.43", Rounding.Text(result.Total.Official!.Value));
        Assert.Contains(result.Findings, f => f.Code == FindingCodes.Scaled.Code && f.Severity == Severity.Error);
    }

    [Fact]
    public void A_goal_printed_as_earned_gets_the_weight_its_rows_imply()
    {
        FormResult result = Score(SeedForms.Load("000-01-qiaokou-overall"));

        Assert.Equal(4.00m, result.Rows[15].DerivedPoints);
        Assert.Equal("3.23", Rounding.Text(result.Rows[15].DerivedScore!.Value));
        Assert.Null(result.Rows[15].Points);
        Assert.Null(result.Rows[15].Score);
        Finding finding = Assert.Single(result.Findings, f => f.Code == FindingCodes.GoalPointsAsEarned.Code);
        Assert.Equal(("14.23", "15"), (finding.Arguments["printed"], finding.Arguments["derived"]));
    }

    [Fact]
    public void A_goal_whose_rows_do_not_sum_stays_undivided_and_provisional()
    {
        FormResult result = Score(SeedForms.Load("000-01-qiaokou-overall"));

        Assert.All(result.Rows.Skip(26).Take(6), r => Assert.Null(r.DerivedPoints));
        Finding finding = Assert.Single(result.Findings, f => f.Code == FindingCodes.GoalNotDivisible.Code);
        Assert.Equal(("5", "10", "9"), (finding.Arguments["goal"], finding.Arguments["points"], finding.Arguments["declared"]));
    }

    [Fact]
    public void A_goals_printed_points_are_not_raised_without_a_reason()
    {
        SelfEvaluationForm form = GoalForm("80", ("100%", "100%", "40"), ("100%", "50%", "40"));

        FormResult result = FormScorer.Score(form, PolicyCatalogTests.Get("qiaokou-overall-2020"));

        Assert.Equal([40m, 40m], result.Rows.Select(r => r.DerivedPoints!.Value));
        Assert.Equal(20m, result.Rows[1].DerivedScore);
        Assert.Equal(60m, result.Total.UnscaledOfficial - result.Budget.Score);
    }

    [Fact]
    public void Points_without_a_row_are_spread_over_the_dimension()
    {
        FormResult result = Score(SeedForms.Load("003-01-community-correction"));

        Assert.All(result.Rows.Take(12), r => Assert.Equal(50m / 12, r.DerivedPoints));
        Assert.All(result.Rows.Skip(12).Take(3), r => Assert.Equal(10m, r.DerivedPoints));
        Assert.Equal(10m, result.Rows[15].DerivedPoints);
        Assert.All(result.Rows, r => Assert.Null(r.Points));
    }

    [Fact]
    public void An_absent_dimensions_points_go_pro_rata_to_the_others()
    {
        SelfEvaluationForm form = ScoringPageTests.Form(
            new Indicator { Dimension = "产出指标", Category = "数量指标", Name = "次数", Target = "5次", Actual = "5次" },
            new Indicator { Category = "社会效益指标", Name = "覆盖率", Target = "90%", Actual = "90%" });

        FormResult result = FormScorer.Score(form, PolicyCatalogTests.Get("pingshan-project-2020"));

        Assert.Equal([56.25m, 33.75m], result.Rows.Select(r => r.DerivedPoints!.Value));
        Assert.Contains(result.Findings, f => f.Code == FindingCodes.DimensionPointsMoved.Code);
    }

    [Fact]
    public void A_reviewed_score_is_official_and_overwrites_nothing()
    {
        SelfEvaluationForm form = SeedForms.Load("002-01-dawukou-political-legal");
        var reviewed = new Dictionary<int, ReviewedRow> { [5] = new(0.5m, "核实为 98 人"), [15] = new(3m), [ReviewedRow.BudgetRow] = new(4m) };

        FormResult before = Score(form);
        FormResult after = FormScorer.Score(form, PolicyCatalogTests.Get(form.Policy!), reviewed);

        Assert.Equal(0.5m, after.Rows[5].ReviewedScore);
        Assert.Equal(before.Rows[5].Score, after.Rows[5].Score);
        Assert.Equal(1m, after.Rows[5].SelfScore);
        Assert.Equal(before.Total.ProvisionalPoints - 4, after.Total.ProvisionalPoints);
        decimal change = (0.5m - before.Rows[5].Score!.Value) + (3m - 4m) + (4m - 5.45m);
        Assert.Equal(Rounding.Show(before.Total.UnscaledOfficial!.Value + change), Rounding.Show(after.Total.UnscaledOfficial!.Value));
        Assert.Equal(before.Total.Declared, after.Total.Declared);
    }

    [Fact]
    public void A_reviewed_score_outside_the_points_is_kept_within_them_and_reported()
    {
        FormResult result = FormScorer.Score(Row("≥5次", "5次", "5", "5"), General, new Dictionary<int, ReviewedRow> { [0] = new(9) });

        Assert.Equal(5, result.Rows[0].ReviewedScore);
        Assert.Contains(FindingCodes.ReviewOutOfRange.Code, result.Rows[0].Findings);
    }

    [Fact]
    public void Nobody_is_raised_without_a_person()
    {
        FormResult result = FormScorer.Score(Row("≥50%", "55%", "10", "5"), General);

        Assert.Equal(10, result.Rows[0].Score);
        Assert.Equal(5, result.Total.UnscaledOfficial);
    }

    [Fact]
    public void A_declared_score_above_the_points_counts_as_the_points()
    {
        FormResult result = FormScorer.Score(Row("显著提升", "提升", "5", "50"), General);

        Assert.Equal(5, result.Total.UnscaledOfficial);
        Assert.Equal(Verdict.SelfScoreTooHigh, result.Rows[0].Verdict);
        Assert.Contains(FindingCodes.ScoreOutOfRange.Code, result.Rows[0].Findings);
    }

    [Fact]
    public void A_budget_of_nothing_has_no_rate_and_waits_for_a_person()
    {
        SelfEvaluationForm form = Row("≥5次", "5次", "90", "90") with
        {
            Funds = [new FundsLine { Label = "年度资金总额", AdjustedBudget = "0", Executed = "0", Points = "10", Score = "10" }],
        };

        FormResult result = FormScorer.Score(form, General);

        Assert.Null(result.Budget.Score);
        Assert.Equal(10, result.Total.ProvisionalPoints);
        Assert.Equal((100m, 90m), (result.Total.Official!.Value, result.Total.Floor));
        Assert.Contains(result.Findings, f => f.Code == FindingCodes.NoDenominator.Code);
    }

    [Fact]
    public void Executing_more_than_the_budget_scores_full_and_is_found()
    {
        SelfEvaluationForm form = Row("≥5次", "5次", "90", "90") with
        {
            Funds = [new FundsLine { Label = "年度资金总额", AdjustedBudget = "10", Executed = "12", Points = "10" }],
        };

        FormResult result = FormScorer.Score(form, General);

        Assert.Equal((1.2m, 10m), (result.Budget.Rate!.Value, result.Budget.Score!.Value));
        Assert.Contains(result.Findings, f => f.Code == FindingCodes.ExecutedAboveBudget.Code);
    }

    [Fact]
    public void Only_the_total_line_of_funds_scores()
    {
        SelfEvaluationForm form = SeedForms.Load("004-01-legal-adviser");

        Assert.Equal(Score(form).Budget.Score, Score(form with { Funds = [form.Funds[0], new FundsLine { Label = "其他", AdjustedBudget = "1", Executed = "900" }] }).Budget.Score);
    }

    [Theory]
    [InlineData("2400件", "593件", "≥300件", true)]
    [InlineData("2400件", "593件", "300件", false)]
    [InlineData("2400件", "300件", "≥300件", false)]
    [InlineData("2400件", "2500件", "≥300件", false)]
    [InlineData("≥2400件", "593件", "≥300件", false)]
    [InlineData("2000件", "593件", "≥300件", false)]
    public void A_count_that_may_begin_with_a_scanned_sign_waits_for_a_person(string target, string actual, string other, bool suspected)
    {
        SelfEvaluationForm form = Row(target, actual, "5", "5");
        form = form with { Indicators = [.. form.Indicators, form.Indicators[0] with { Target = other, Actual = "400件" }] };

        RowResult row = FormScorer.Score(form, General).Rows[0];

        Assert.Equal(suspected, row.Findings.Contains(FindingCodes.SuspectedSign.Code));
        Assert.Equal(suspected, row.Score is null);
    }

    [Fact]
    public void A_self_score_that_is_no_number_is_a_doubt_not_an_absence()
    {
        FormResult result = FormScorer.Score(Row("≥5次", "5次", "5", "五分之三左右"), General);

        Assert.Equal(Verdict.NeedsReview, result.Rows[0].Verdict);
        Assert.Contains(FindingCodes.UnreadableNumber.Code, result.Rows[0].Findings);
    }

    [Fact]
    public void A_form_with_nothing_in_it_scores_nothing_and_does_not_fail()
    {
        FormResult result = FormScorer.Score(ScoringPageTests.Form(), General);

        Assert.Empty(result.Rows);
        Assert.Equal(10, result.Total.ProvisionalPoints);
        Assert.Equal(0, result.Total.Floor);
    }

    private static FormResult Score(SelfEvaluationForm form) => FormScorer.Score(form, PolicyCatalogTests.Get(form.Policy!));

    private static SelfEvaluationForm Row(string target, string actual, string points, string self) => ScoringPageTests.Form(
        new Indicator { Name = "指标", Category = "数量指标", Target = target, Actual = actual, Points = points, SelfScore = self }) with
    {
        Funds = [new FundsLine { Label = "年度资金总额", AdjustedBudget = "10", Executed = "0", Points = "0" }],
    };

    private static SelfEvaluationForm GoalForm(string points, params (string Target, string Actual, string Self)[] rows) =>
        ScoringPageTests.Form([.. rows.Select(r => new Indicator { Goal = 1, Name = "完成率", Category = "数量指标", Target = r.Target, Actual = r.Actual, SelfScore = r.Self })]) with
        {
            Goals = [new AnnualGoal { Number = 1, Points = points }],
            Funds = [new FundsLine { Label = "部门整体支出总额", AdjustedBudget = "10", Executed = "10", Points = "20" }],
        };
}
