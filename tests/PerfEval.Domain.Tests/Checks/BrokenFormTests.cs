using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Checks;

/// <summary>A clean form with one thing broken: that is found, at its place, and nothing else of the kind.</summary>
public class BrokenFormTests
{
    [Fact]
    public void Parts_of_the_funds_that_do_not_sum_are_found_in_their_column() => AssertFound(
        CleanForm.WithFunds(1, l => l with { AdjustedBudget = "90", Rate = "83.33%" }),
        FindingCodes.FundsPartsDiffer, FormPlace.Funds(0, FormColumn.AdjustedBudget), ("total", "120"), ("parts", "110"), ("difference", "10"));

    [Fact]
    public void A_rate_that_is_not_the_quotient_is_found_on_its_line() => AssertFound(
        CleanForm.WithFunds(2, l => l with { Rate = "80%" }),
        FindingCodes.RateDiffers, FormPlace.Funds(2, FormColumn.Rate), ("printed", "80%"), ("executed", "15"), ("budget", "20"), ("rate", "75"));

    [Theory]
    [InlineData("75.0%")]
    [InlineData("75.00％")]
    public void A_rate_may_be_written_with_any_number_of_decimals(string rate) =>
        Assert.Empty(CleanForm.Score(CleanForm.WithFunds(0, l => l with { Rate = rate })).Findings);

    [Fact]
    public void A_budget_score_that_the_rule_does_not_give_is_found() => AssertFound(
        CleanForm.WithFunds(0, l => l with { Score = "9" }) with { SelfTotal = "95" },
        FindingCodes.BudgetScoreDiffers, FormPlace.Funds(0, FormColumn.Score), ("printed", "9"), ("score", "7.5"), ("points", "10"));

    [Fact]
    public void A_total_that_is_not_the_sum_is_found() => AssertFound(
        CleanForm.Form with { SelfTotal = "95.5" },
        FindingCodes.TotalDiffers, new FormPlace(FormPart.Total), ("printed", "95.5"), ("sum", "93.5"), ("difference", "+2"));

    [Fact]
    public void A_total_without_the_budget_is_named_as_such() => AssertFound(
        CleanForm.Form with { SelfTotal = "86" },
        FindingCodes.TotalWithoutBudget, new FormPlace(FormPart.Total), ("printed", "86"), ("budget", "7.5"), ("sum", "93.5"));

    [Fact]
    public void A_total_above_full_marks_is_found() => Assert.Contains(
        CleanForm.Score(CleanForm.Form with { SelfTotal = "106.5" }).Findings, f => f.Code == FindingCodes.TotalAboveFull.Code);

    [Fact]
    public void A_score_outside_the_declared_tier_is_found() => AssertFound(
        CleanForm.With(3, r => r with { SelfScore = "20", Reason = "因人手不足。今后加强培训。" }) with { SelfTotal = "86.5" },
        FindingCodes.ScoreOutsideTier, FormPlace.Indicator(3, FormColumn.Score), ("from", "24"), ("to", "30"), ("self", "20"));

    [Theory]
    [InlineData(null, "PE1201")]
    [InlineData("无", "PE1201")]
    [InlineData(" 无。", "PE1201")]
    [InlineData("受疫情影响，申请量下降。", "PE1203")]
    [InlineData("宣传力度有待进一步加强", "PE1203")]
    [InlineData("部分单位仍存在不规范问题", "PE1203")]
    [InlineData("设备将于2022年采购完成", "PE1202")]
    [InlineData("部分文件未能一步修改到位，持续修改中", null)]
    [InlineData("未完成原因：案件减少。改进措施：加大宣传力度。", null)]
    public void A_shortfall_needs_a_reason_and_a_measure(string? reason, string? code) => Assert.Equal(
        code is null ? [] : [code],
        CleanForm.Score(CleanForm.With(0, r => r with { Reason = reason })).Findings.Select(f => f.Code));

    [Fact]
    public void A_section_about_another_row_is_no_reason()
    {
        SelfEvaluationForm form = CleanForm.With(0, r => r with { Reason = null }) with
        {
            Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["原因分析"] = "培训班因疫情影响推迟。", ["改进措施"] = "今后加强统筹。" },
        };

        Assert.Equal([FindingCodes.ReasonMissing.Code], CleanForm.Score(form).Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("≥400件", "600件", null, true)]
    [InlineData("≥400件", "600件", "因新增刑事全覆盖", false)]
    [InlineData("≥400件", "520件", null, false)]
    [InlineData("≥400件", "521件", null, true)]
    [InlineData("≥1件", "2件", null, false)]
    [InlineData("≥1件", "3件", null, true)]
    public void An_overshoot_above_the_policys_threshold_needs_an_explanation(string target, string actual, string? reason, bool found)
    {
        SelfEvaluationForm form = CleanForm.With(0, r => r with { Target = target, Actual = actual, Reason = reason, SelfScore = "20" }) with { Goals = [], SelfTotal = "94.5" };

        Assert.Equal(found ? [FindingCodes.OvershootUnexplained.Code] : [], CleanForm.Score(form).Findings.Select(f => f.Code));
    }

    [Fact]
    public void The_overshoot_threshold_is_the_policys_own()
    {
        SelfEvaluationForm form = CleanForm.With(0, r => r with { Actual = "600件", Reason = null, SelfScore = "20" }) with { Goals = [], SelfTotal = "94.5" };

        Assert.Empty(FormScorer.Score(form, CleanForm.Policy with { OvershootThreshold = 0.5m }).Findings);
    }

    [Fact]
    public void A_months_target_is_not_overshot_by_the_years_figure() => Assert.DoesNotContain(
        CleanForm.Score(CleanForm.With(0, r => r with { Name = "每月走访", Target = "≥1次", Actual = "12次" })).Findings,
        f => f.Code == FindingCodes.OvershootUnexplained.Code);

    [Theory]
    [InlineData("指标2：案件，合格率。", true)]
    [InlineData("案件 合格率", true)]
    [InlineData("案件办结率", false)]
    public void An_indicator_that_stands_twice_is_found_whatever_its_punctuation(string name, bool found) => Assert.Equal(
        found,
        CleanForm.Score(CleanForm.With(2, r => r with { Name = name })).Findings.Any(f => f.Code == FindingCodes.SameIndicatorTwice.Code && f.Row == 2));

    [Fact]
    public void The_same_name_in_another_dimension_or_goal_is_another_indicator()
    {
        Assert.DoesNotContain(CleanForm.Score(CleanForm.With(3, r => r with { Name = "案件合格率" })).Findings, f => f.Code == FindingCodes.SameIndicatorTwice.Code);
        Assert.DoesNotContain(CleanForm.Score(CleanForm.With(2, r => r with { Name = "案件合格率", Goal = 2 })).Findings, f => f.Code == FindingCodes.SameIndicatorTwice.Code);
    }

    [Fact]
    public void A_dimension_that_the_policy_requires_is_missed() => Assert.Equal(
        ["效益"],
        CleanForm.Score(CleanForm.Form with { Indicators = [.. CleanForm.Form.Indicators.Where(r => r.Dimension != "效益指标")] })
            .Findings.Where(f => f.Code == FindingCodes.DimensionAbsent.Code).Select(f => f.Arguments["dimension"]));

    [Fact]
    public void A_dimension_that_the_policy_does_not_require_may_be_absent() => Assert.DoesNotContain(
        FormScorer.Score(SeedForms.Load("000-01-qiaokou-overall"), PolicyCatalogTests.Get("qiaokou-overall-2020")).Findings,
        f => f.Code == FindingCodes.DimensionAbsent.Code);

    [Theory]
    [InlineData("效益指标", "时效指标", true)]
    [InlineData("满意度指标", "社会公众或服务对象满意度指标", false)]
    [InlineData("产出指标", "时效指标", false)]
    [InlineData("成本指标", "经济成本指标", false)]
    [InlineData("产出指标", "社会效益指标", true)]
    public void A_category_under_a_dimension_that_is_not_its_own_is_found(string dimension, string category, bool found) => Assert.Equal(
        found,
        CleanForm.Score(CleanForm.With(1, r => r with { Dimension = dimension, Category = category })).Findings.Any(f => f.Code == FindingCodes.CategoryMisplaced.Code));

    [Theory]
    [InlineData("形成司法为民良好形象", "100%", true)]
    [InlineData("持续优化营商环境", "≥80%", true)]
    [InlineData("注重效率，促进社会和谐稳定", "100%", true)]
    [InlineData("群众法治意识知晓率", "100%", false)]
    [InlineData("案件质量评查合格", "100%", false)]
    [InlineData("形成司法为民良好形象", "显著提升", false)]
    public void A_percentage_of_what_no_percentage_measures_is_found(string name, string target, bool found) => Assert.Equal(
        found,
        CleanForm.Score(CleanForm.With(1, r => r with { Name = name, Target = target })).Findings.Any(f => f.Code == FindingCodes.NotMeasurable.Code));

    [Fact]
    public void Cost_rows_above_what_was_executed_are_found() => AssertFound(
        CleanForm.With(2, r => r with { Target = "≤95万元", Actual = "92万元" }),
        FindingCodes.CostsAboveExecuted, FormPlace.Funds(0, FormColumn.Executed), ("costs", "92"), ("rows", "3"), ("executed", "90"));

    [Theory]
    [InlineData("≤300元/人", "250元/人")]
    [InlineData("≤95万元", "≤95万元")]
    [InlineData("≤95%", "90%")]
    public void A_price_a_bound_and_a_share_are_no_costs_to_sum(string target, string actual) => Assert.DoesNotContain(
        CleanForm.Score(CleanForm.With(2, r => r with { Target = target, Actual = actual })).Findings,
        f => f.Code == FindingCodes.CostsAboveExecuted.Code);

    [Theory]
    [InlineData("请在此处简要说明审计中发现的问题，如没有请填无。", true)]
    [InlineData("无", false)]
    [InlineData("申请人请求撤回，已终止办理。", false)]
    public void The_forms_own_instruction_is_no_answer(string text, bool found)
    {
        SelfEvaluationForm form = CleanForm.Form with { Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["说明"] = text } };

        Assert.Equal(found ? [FormPlace.Section("说明")] : [], CleanForm.Score(form).Findings.Select(f => f.Place));
    }

    [Fact]
    public void A_target_changed_since_issue_is_found_with_both_values() => AssertFound(
        CleanForm.With(0, r => r with { Target = "≥380件", SelfScore = "20" }) with { SelfTotal = "94.5", Goals = CleanForm.Form.Goals },
        FindingCodes.IssuedCellChanged, FormPlace.Indicator(0, FormColumn.Target), ("column", "年度指标值"), ("issued", "≥400件"), ("filed", "≥380件"));

    [Fact]
    public void Points_a_budget_and_a_goal_changed_since_issue_are_found()
    {
        SelfEvaluationForm filed = CleanForm.With(1, r => r with { Points = "16" }) with
        {
            Goals = [CleanForm.Form.Goals[0] with { Expected = "做好法律援助工作。" }],
            Funds = [.. CleanForm.Form.Funds.Select((l, i) => i == 0 ? l with { AdjustedBudget = "118" } : l)],
        };

        Assert.Equal(
            [FormPlace.Funds(0, FormColumn.AdjustedBudget), FormPlace.Goal(0, FormColumn.Expected), FormPlace.Indicator(1, FormColumn.Points)],
            CleanForm.Score(filed, CleanForm.Form).Findings.Where(f => f.Code == FindingCodes.IssuedCellChanged.Code).Select(f => f.Place));
    }

    [Fact]
    public void An_indicator_renamed_since_issue_is_one_finding() => AssertFound(
        CleanForm.With(1, r => r with { Name = "指标1：案件办结率" }),
        FindingCodes.IssuedCellChanged, FormPlace.Indicator(1, FormColumn.Name), ("issued", "指标1：案件合格率"), ("filed", "指标1：案件办结率"));

    [Fact]
    public void A_row_left_out_and_a_row_put_in_are_found_and_the_others_still_match()
    {
        Indicator added = CleanForm.Form.Indicators[1] with { Name = "新增指标", Target = "5次" };
        SelfEvaluationForm filed = CleanForm.Form with { Indicators = [added, .. CleanForm.Form.Indicators.Skip(1)] };

        Finding[] findings = [.. CleanForm.Score(filed, CleanForm.Form).Findings.Where(f => f.Code is "PE1511" or "PE1512" or "PE1513")];

        Assert.Equal(["PE1512", "PE1513"], findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal("办理法律援助案件数量", findings.Single(f => f.Code == "PE1512").Arguments["name"]);
        Assert.Equal(FormPlace.Indicator(0, FormColumn.Name), findings.Single(f => f.Code == "PE1513").Place);
    }

    [Fact]
    public void What_a_unit_fills_in_is_no_change() =>
        Assert.DoesNotContain(CleanForm.Score(CleanForm.Form, IssuedForm.Of(CleanForm.Form)).Findings, f => f.Code.StartsWith("PE151", StringComparison.Ordinal));

    [Theory]
    [InlineData("2700.00 万元", true)]
    [InlineData("2758.60 万元", false)]
    [InlineData("27586000 元", false)]
    public void Basic_and_project_expenditure_make_the_overall(string basic, bool found)
    {
        SelfEvaluationForm form = SeedForms.Load("000-01-qiaokou-overall");
        form = form with { ExtraFields = new Dictionary<string, string?>(StringComparer.Ordinal) { ["基本支出总额"] = basic, ["项目支出总额"] = "773.68 万元" } };

        Assert.Equal(found, FormScorer.Score(form, PolicyCatalogTests.Get("qiaokou-overall-2020")).Findings.Any(f => f.Code == FindingCodes.FundsSplitDiffers.Code));
    }

    [Theory]
    [InlineData("40", "40", "PE1102")]
    [InlineData("80", "90", "PE1103")]
    [InlineData("80", "80", null)]
    public void The_rows_of_a_goal_come_to_what_the_goal_has(string points, string self, string? code)
    {
        SelfEvaluationForm form = SeedForms.Load("000-01-qiaokou-overall") with
        {
            Goals = [new AnnualGoal { Number = 1, Points = "80" }],
            Indicators = [new Indicator { Goal = 1, Name = "完成率", Category = "数量指标", Target = "100%", Actual = "100%", Points = code == "PE1102" ? points : null, SelfScore = self }],
        };

        Assert.Equal(
            code is null ? [] : [code],
            FormScorer.Score(form, PolicyCatalogTests.Get("qiaokou-overall-2020")).Findings.Select(f => f.Code).Where(c => c is "PE1101" or "PE1102" or "PE1103"));
    }

    private static void AssertFound(SelfEvaluationForm form, FindingCode code, FormPlace place, params (string Name, string Value)[] arguments)
    {
        Finding finding = Assert.Single(CleanForm.Score(form, CleanForm.Form).Findings, f => f.Code == code.Code);

        Assert.Equal(place, finding.Place);
        Assert.All(arguments, a => Assert.Equal(a.Value, finding.Arguments[a.Name]));
    }
}
