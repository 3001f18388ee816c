using FsCheck;
using FsCheck.Fluent;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Ranking;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Ranking;

public class RankerTests
{
    private static readonly ScoringPolicy Grading = PolicyCatalogTests.Get("mof-2020-10");

    [Fact]
    public void Units_that_tie_share_a_rank_and_the_next_is_skipped() =>
        Assert.Equal([1, 2, 2, 4], Ranker.Rank([Unit("d", 70), Unit("c", 85), Unit("b", 85), Unit("a", 90)], Grading).Select(u => u.Rank!.Value));

    [Fact]
    public void Ties_are_decided_on_the_two_decimals_shown_and_ordered_by_code()
    {
        IReadOnlyList<RankedUnit> ranking = Ranker.Rank([Unit("b", 90.004m), Unit("a", 90.001m), Unit("c", 90.005m)], Grading);

        Assert.Equal(["c", "a", "b"], ranking.Select(u => u.UnitCode));
        Assert.Equal([1, 2, 2], ranking.Select(u => u.Rank!.Value));
    }

    [Fact]
    public void A_units_score_is_the_average_of_its_forms_by_budget()
    {
        UnitScore score = Ranker.Score(new UnitForms("u", "甲", [Form("1", 90, weight: 300), Form("2", 60, weight: 100)]));

        Assert.Equal(82.5m, score.Official);
    }

    [Fact]
    public void A_form_without_a_budget_weighs_as_much_as_the_others_on_average()
    {
        UnitScore score = Ranker.Score(new UnitForms("u", "甲", [Form("1", 90, weight: 100), Form("2", 60, weight: 0), Form("3", 60, weight: null)]));

        Assert.Equal(70m, Math.Round(score.Official!.Value, 10));
    }

    [Fact]
    public void An_unfiled_form_is_left_out_of_the_score_but_not_hidden()
    {
        UnitScore score = Ranker.Score(new UnitForms("u", "甲", [Form("1", 90, weight: 100), FormStanding.Unfiled("2", 100)]));

        Assert.Equal(90, score.Official);
        Assert.Equal(45, score.Floor);
        Assert.Equal(0.5m, score.ProvisionalShare);
        Assert.Equal((1, 2), (score.FormsFiled, score.FormsIssued));
        Assert.Equal(["2"], score.Unfiled);
    }

    [Fact]
    public void A_unit_without_any_score_stands_unranked_at_the_end()
    {
        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(
            [new UnitForms("a", "甲", [FormStanding.Unfiled("1")]), new UnitForms("b", "乙", []), Unit("c", 10)], Grading);

        Assert.Equal(["c", "a", "b"], ranking.Select(u => u.UnitCode));
        Assert.Equal([1, null, null], ranking.Select(u => u.Rank));
        Assert.Null(ranking[1].Official);
        Assert.Null(ranking[1].Grade);
        Assert.Equal(1, ranking[1].ProvisionalShare);
    }

    [Fact]
    public void The_declared_rank_stands_beside_the_official_one_and_is_missing_where_nothing_was_declared()
    {
        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(
            [
                new UnitForms("a", "甲", [Form("1", 80) with { Declared = 99 }]),
                new UnitForms("b", "乙", [Form("1", 90) with { Declared = 91 }]),
                new UnitForms("c", "丙", [Form("1", 70) with { Declared = null }]),
            ],
            Grading);

        Assert.Equal(["b", "a", "c"], ranking.Select(u => u.UnitCode));
        Assert.Equal([2, 1, null], ranking.Select(u => u.DeclaredRank));
    }

    [Fact]
    public void The_seed_forms_rank_their_four_units()
    {
        UnitForms[] units =
        [
            .. SeedForms.Ids
                .Select(SeedForms.Load)
                .GroupBy(f => f.Unit)
                .Select(g => new UnitForms(g.Key, g.Key, [.. g.Select(f => Standing(f.Id))])),
        ];

        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(units, Grading);

        Assert.Equal(["硚口区司法局", "鄂州市司法局", "深圳市坪山区司法局", "大武口区司法局"], ranking.Select(u => u.UnitName));
        Assert.Equal([1, 2, 3, 4], ranking.Select(u => u.Rank!.Value));
        Assert.Null(ranking[2].Declared);
        Assert.All(ranking, u => Assert.InRange(u.Official!.Value, u.Floor, Grading.Total));
    }

    [Fact]
    public void A_ranking_does_not_depend_on_the_order_of_its_input() => Check.QuickThrowOnFailure(Prop.ForAll(Units.ToArbitrary(), units =>
    {
        IReadOnlyList<RankedUnit> there = Ranker.Rank(units, Grading);
        IReadOnlyList<RankedUnit> back = Ranker.Rank(units.Reverse().Select(u => u with { Forms = [.. u.Forms.Reverse()] }), Grading);
        return there.Select(Key).SequenceEqual(back.Select(Key));
    }));

    [Fact]
    public void A_higher_score_never_ranks_lower() => Check.QuickThrowOnFailure(Prop.ForAll(Units.ToArbitrary(), units =>
    {
        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(units, Grading);
        return ranking.Zip(ranking.Skip(1)).All(p =>
            p.Second.Rank is null || (Shown(p.First) == Shown(p.Second) ? p.First.Rank == p.Second.Rank : Shown(p.First) > Shown(p.Second) && p.First.Rank < p.Second.Rank));
    }));

    [Fact]
    public void A_units_score_lies_between_its_forms() => Check.QuickThrowOnFailure(Prop.ForAll(Units.ToArbitrary(), units =>
        units.Select(u => (Unit: u, Score: Ranker.Score(u))).Where(u => u.Score.Official is not null).All(u =>
        {
            decimal[] officials = [.. u.Unit.Forms.Where(f => f.Filed).Select(f => f.Official!.Value)];
            decimal shown = Rounding.Show(u.Score.Official!.Value);
            return shown >= Rounding.Show(officials.Min()) && shown <= Rounding.Show(officials.Max()) && u.Score.ProvisionalShare is >= 0 and <= 1.0000000001m;
        })));

    private static Gen<UnitForms[]> Units =>
        from count in Gen.Choose(1, 8)
        from forms in Gen.ArrayOf(Gen.NonEmptyListOf(AnyForm), count)
        select forms.Select((f, i) => new UnitForms($"u{i}", $"单位{i}", [.. f.Take(4)])).ToArray();

    private static Gen<FormStanding> AnyForm =>
        from score in Gen.Choose(0, 400)
        from weight in Gen.Choose(0, 5)
        from filed in Gen.Choose(0, 4)
        select filed == 0 ? FormStanding.Unfiled("x", weight) : Form("x", score / 4m, weight);

    private static decimal Shown(RankedUnit unit) => Rounding.Show(unit.Official!.Value);

    private static (int?, string, int?) Key(RankedUnit unit) => (unit.Rank, unit.UnitCode, unit.DeclaredRank);

    private static FormStanding Standing(string id)
    {
        ScoringPolicy policy = PolicyCatalogTests.Get(SeedForms.Load(id).Policy!);
        return FormStanding.Of(FormScorer.Score(SeedForms.Load(id), policy), policy);
    }

    private static UnitForms Unit(string code, decimal official) => new(code, code, [Form("1", official)]);

    private static FormStanding Form(string id, decimal official, decimal? weight = 1) =>
        new() { FormId = id, Filed = true, Official = official, Declared = official, Floor = official, Weight = weight };
}
