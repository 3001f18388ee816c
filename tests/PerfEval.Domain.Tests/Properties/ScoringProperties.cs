using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Docs;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Properties;

public class ScoringProperties
{
    private static readonly ScoringPolicy General = PolicyCatalogTests.Get("mof-2020-10");

    [Fact]
    public void A_rule_score_lies_within_the_points() => Always.Holds(
        AnyIndicator, indicator =>
        {
            RowResult row = Score(indicator);
            return (row.Score is null || (row.Score >= 0 && row.Score <= row.Points)) && (row.Ratio is null || row.Ratio is >= 0 and <= 1);
        },
        cases: 1000);

    [Fact]
    public void More_never_scores_less_where_higher_is_better_nor_more_where_lower_is() => Always.Holds(
        Pair, pair =>
        {
            (int target, int low, int high, string unit) = pair;
            decimal Ratio(string sign, int actual) => Score(Row(Text(sign, target, unit), Text("", actual, unit))).Ratio!.Value;
            return Ratio("≥", low) <= Ratio("≥", high) && Ratio("≤", low) >= Ratio("≤", high);
        },
        cases: 1000);

    [Fact]
    public void The_unit_that_a_figure_is_written_in_changes_no_score() => Always.Holds(
        Pair, pair =>
        {
            (int target, int actual, _, _) = pair;
            decimal? Ratio(string t, string a) => Score(Row(t, a)).Ratio;
            bool books = Ratio($"≥{target}册", $"{actual}册") == Ratio(Invariant($"≥{target / 10_000m}万册"), $"{actual}册");
            bool money = Ratio($"≤{target}元", $"{actual}元") == Ratio($"≤{target}元", Invariant($"{actual / 10_000m}万元"));
            bool shares = Ratio($"≤{target}‰", $"{actual}‰") == Ratio($"≤{target}‰", Invariant($"{actual / 10m}%"));
            bool days = Ratio($"≤{target}天", $"{actual}天") == Ratio($"≤{target}天", $"{actual * 24}小时");
            return books && money && shares && days;
        },
        cases: 500);

    [Fact]
    public void Full_width_and_ASCII_spelling_score_alike() => Always.Holds(
        Pair, pair =>
        {
            (int target, int actual, _, string unit) = pair;
            RowResult ascii = Score(Row(Text(">=", target, unit), Text("", actual, unit)));
            RowResult wide = Score(Row(Wide(Text(">=", target, unit)), Wide(Text("", actual, unit))));
            return (ascii.Kind, ascii.Ratio, ascii.Score) == (wide.Kind, wide.Ratio, wide.Score);
        },
        cases: 500);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Culture_changes_not_a_byte_of_a_result(string culture)
    {
        byte[][] expected = [.. Results()];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Results());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_total_never_exceeds_the_policys_total() => Always.Holds(
        AnyForm, form => PolicyCatalog.BuiltIn.Policies.All(policy =>
        {
            TotalResult total = FormScorer.Score(form, policy).Total;
            decimal official = total.Official ?? 0;
            return official >= 0 && official <= policy.Total
                && (total.Rule ?? 0) <= policy.Total
                && total.Floor >= 0 && total.Floor <= official
                && total.ProvisionalShare is >= 0 and <= 1;
        }),
        cases: 500);

    [Fact]
    public void Hostile_cells_everywhere_on_a_form_are_scored_not_thrown() => Always.Holds(
        HostileForm, form => PolicyCatalog.BuiltIn.Policies.All(policy =>
            ResultJson.Write(FormScorer.Score(form, policy)).Length > 0),
        cases: 500);

    private static Gen<(int Target, int Low, int High, string Unit)> Pair =>
        from target in Gen.Choose(1, 100_000)
        from one in Gen.Choose(0, 200_000)
        from other in Gen.Choose(0, 200_000)
        from unit in Gen.Elements("", "%", "人", "万元", "册", "天", "‰")
        select (target, Math.Min(one, other), Math.Max(one, other), unit);

    private static Gen<string> Cell => Gen.Frequency(
        (3, CellGenerators.Target.Select(Domain.Values.TargetValuePattern.Format)),
        (3, CellGenerators.Actual.Select(Domain.Values.ActualValuePattern.Format)),
        (1, Gen.Elements("", "无", "80&", "达标", "≥", "-5%", "部分达成预期指标", "999999999999999", "999999999999999km²", "9999999亿公顷", "99999万亿元", "0.0000000001‰", "0.0000000001分钟")));

    private static Gen<Indicator> AnyIndicator =>
        from target in Cell
        from actual in Cell
        from points in Gen.Choose(0, 80)
        from self in Gen.Choose(-4, 100)
        from dimension in Gen.Elements("产出指标", "效益指标", "满意度指标", null)
        from category in Gen.Elements("数量指标", "成本指标", "社会效益指标", "时效指标")
        from name in Gen.Elements("次数", "投诉率", "每月活动", "降低犯罪率", "满意率不低于90%", "成本控制率", "响应时效")
        select new Indicator
        {
            Goal = 1,
            Dimension = dimension,
            Category = category,
            Name = name,
            Target = target,
            Actual = actual,
            Points = Invariant($"{points / 4m}"),
            SelfScore = Invariant($"{self / 4m}"),
        };

    private static Gen<SelfEvaluationForm> AnyForm =>
        from rows in Gen.ListOf(AnyIndicator)
        from printsPoints in Gen.Elements(true, false)
        from executed in Gen.Choose(0, 200)
        from budget in Gen.Choose(0, 150)
        from goal in Gen.Choose(0, 90)
        select ScoringPageTests.Form([.. rows.Select(r => printsPoints ? r : r with { Points = null })]) with
        {
            Funds = [new FundsLine { Label = "年度资金总额", InitialBudget = $"{budget}", AdjustedBudget = $"{budget}", Executed = $"{executed}", Score = "10" }],
            Goals = [new AnnualGoal { Number = 1, Points = $"{goal}" }],
            SelfTotal = "99.5",
        };

    private static Gen<SelfEvaluationForm> HostileForm =>
        from cells in Gen.ArrayOf(Gen.OneOf(Cell, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")), 14)
        select ScoringPageTests.Form(new Indicator
        {
            Goal = 1,
            Dimension = cells[0],
            Category = cells[1],
            Name = cells[2],
            Target = cells[3],
            Actual = cells[4],
            Points = cells[5],
            SelfScore = cells[6],
            Reason = cells[7],
        }) with
        {
            Funds = [new FundsLine { Label = cells[8], AdjustedBudget = cells[9], InitialBudget = cells[9], Executed = cells[10], Points = cells[11], Score = cells[12] }],
            Goals = [new AnnualGoal { Number = 1, Points = cells[13] }],
            SelfTotal = cells[6],
        };

    private static IEnumerable<byte[]> Results() => SeedForms.Ids.Select(id =>
        ResultJson.Write(FormScorer.Score(SeedForms.Load(id), PolicyCatalogTests.Get(SeedForms.Load(id).Policy!))));

    private static RowResult Score(Indicator indicator) => FormScorer.Score(ScoringPageTests.Form(indicator), General).Rows[0];

    private static Indicator Row(string target, string actual) =>
        new() { Name = "指标", Category = "数量指标", Target = target, Actual = actual, Points = "10", SelfScore = "10" };

    private static string Text(string sign, int number, string unit) => Invariant($"{sign}{number}{unit}");

    private static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
