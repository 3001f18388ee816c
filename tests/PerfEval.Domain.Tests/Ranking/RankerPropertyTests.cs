using FsCheck;
using FsCheck.Fluent;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Ranking;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;
using PerfEval.Domain.Tests.Properties;

namespace PerfEval.Domain.Tests.Ranking;

public class RankerPropertyTests
{
    private static readonly ScoringPolicy Grading = PolicyCatalogTests.Get("mof-2020-10");

    [Fact]
    public void A_ranking_does_not_depend_on_the_order_of_its_input() => Always.Holds(Units, units =>
    {
        IReadOnlyList<RankedUnit> there = Ranker.Rank(units, Grading.GradeOf);
        IReadOnlyList<RankedUnit> back = Ranker.Rank(units.Reverse().Select(u => u with { Forms = [.. u.Forms.Reverse()] }), Grading.GradeOf);
        return there.Select(Key).SequenceEqual(back.Select(Key));
    });

    [Fact]
    public void A_higher_score_never_ranks_lower() => Always.Holds(Units, units =>
    {
        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(units, Grading.GradeOf);
        return ranking.Zip(ranking.Skip(1)).All(p => p.Second.Rank is null
            || (Shown(p.First) == Shown(p.Second) ? p.First.Rank == p.Second.Rank : Shown(p.First) > Shown(p.Second) && p.First.Rank < p.Second.Rank));
    });

    [Fact]
    public void A_units_score_lies_between_its_forms() => Always.Holds(Units, units => units
        .Select(u => (Filed: u.Forms.Where(f => f.Filed).Select(f => f.Official!.Value).ToArray(), Score: UnitScore.Of(u.Forms)))
        .All(u => u.Filed.Length == 0
            ? u.Score.Official is null
            : Rounding.Show(u.Score.Official!.Value) >= Rounding.Show(u.Filed.Min()) && Rounding.Show(u.Score.Official!.Value) <= Rounding.Show(u.Filed.Max())));

    [Fact]
    public void Leaving_a_form_out_never_raises_the_floor_or_lowers_the_provisional_share() =>
        Always.Holds(Units, units => units.All(unit =>
        {
            UnitScore all = UnitScore.Of(unit.Forms);
            UnitScore without = UnitScore.Of([FormStanding.NotFiled(unit.Forms[0].Weight), .. unit.Forms.Skip(1)]);
            return without.Floor <= all.Floor && without.ProvisionalShare >= all.ProvisionalShare;
        }));

    [Fact]
    public void The_seed_forms_rank_their_four_units()
    {
        IEnumerable<UnitStanding> units = SeedForms.Ids
            .Select(SeedForms.Load)
            .GroupBy(f => f.Unit, StringComparer.Ordinal)
            .Select(g => new UnitStanding(g.Key, g.Key, [.. g.Select(f => Standing(f.Id))]));

        IReadOnlyList<RankedUnit> ranking = Ranker.Rank(units, Grading.GradeOf);

        Assert.Equal(["硚口区司法局", "鄂州市司法局", "深圳市坪山区司法局", "大武口区司法局"], ranking.Select(u => u.Name));
        Assert.Equal([1, 2, 3, 4], ranking.Select(u => u.Rank!.Value));
        Assert.Null(ranking[2].Score.Declared);
        Assert.All(ranking, u => Assert.InRange(u.Score.Official!.Value, u.Score.Floor, Grading.Total));
    }

    private static Gen<UnitStanding[]> Units =>
        from count in Gen.Choose(1, 8)
        from forms in Gen.ArrayOf(Gen.NonEmptyListOf(AnyForm), count)
        select forms.Select((f, i) => new UnitStanding($"u{i}", $"单位{i}", [.. f.Take(4)])).ToArray();

    private static Gen<FormStanding> AnyForm =>
        from quarters in Gen.Choose(0, 400)
        from weight in Gen.Choose(1, 5)
        from filed in Gen.Choose(0, 4)
        let score = quarters / 4m
        select filed == 0 ? FormStanding.NotFiled(weight) : new FormStanding(weight, Filed: true, score, score, score / 2, 0.5m);

    private static decimal Shown(RankedUnit unit) => Rounding.Show(unit.Score.Official!.Value);

    private static (int?, string, int?) Key(RankedUnit unit) => (unit.Rank, unit.Code, unit.DeclaredRank);

    private static FormStanding Standing(string id)
    {
        FormResult result = FormScorer.Score(SeedForms.Load(id), PolicyCatalogTests.Get(SeedForms.Load(id).Policy!));
        TotalResult total = result.Total;
        return new FormStanding(result.Budget.Denominator ?? 1, Filed: true, total.Declared, total.Official, total.Floor, total.ProvisionalShare);
    }
}
