using PerfEval.Domain.Ranking;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Tests.Ranking;

public class RankerTests
{
    [Fact]
    public void Ties_share_a_rank_and_the_next_one_is_as_many_further_on()
    {
        IReadOnlyList<RankedUnit> ranked = Rank(Unit("d", 70m), Unit("b", 80m), Unit("a", 90m), Unit("c", 80m));

        Assert.Equal(["a 1", "b 2", "c 2", "d 4"], ranked.Select(r => $"{r.Code} {r.Rank}"));
    }

    [Fact]
    public void Scores_that_are_shown_alike_are_a_tie()
    {
        IReadOnlyList<RankedUnit> ranked = Rank(Unit("a", 80.004m), Unit("b", 79.996m), Unit("c", 79.994m));

        Assert.Equal(["a 1", "b 1", "c 3"], ranked.Select(r => $"{r.Code} {r.Rank}"));
    }

    [Fact]
    public void The_order_of_the_units_does_not_matter()
    {
        UnitStanding[] units = [Unit("a", 71m), Unit("b", 93m), Unit("c", 71m), Unit("d", null), Unit("e", 88.5m)];
        string expected = Show(Rank(units));

        foreach (int turn in Enumerable.Range(1, units.Length - 1))
        {
            Assert.Equal(expected, Show(Rank([.. units[turn..], .. units[..turn]])));
        }
    }

    [Fact]
    public void A_unit_without_a_score_is_last_and_has_no_rank()
    {
        IReadOnlyList<RankedUnit> ranked = Rank(new UnitStanding("a", "a", [FormStanding.NotFiled(5m)]), Unit("b", 10m));

        Assert.Equal("b", ranked[0].Code);
        Assert.Null(ranked[1].Rank);
        Assert.Null(ranked[1].Grade);
    }

    [Fact]
    public void A_units_score_is_weighted_by_budget()
    {
        UnitScore score = UnitScore.Of([Form(90m, weight: 30m), Form(60m, weight: 10m)]);

        Assert.Equal(82.5m, score.Official);
    }

    [Fact]
    public void A_form_that_was_not_filed_has_no_score_and_is_never_hidden()
    {
        UnitScore score = UnitScore.Of([Form(90m, weight: 30m), FormStanding.NotFiled(10m)]);

        Assert.Equal(90m, score.Official);
        Assert.Equal(90m * 30m / 40m, score.Floor);
        Assert.Equal(0.25m, score.ProvisionalShare);
        Assert.Equal((1, 2), (score.FormsFiled, score.FormsIssued));
    }

    [Fact]
    public void One_form_without_a_self_score_leaves_the_unit_without_one() =>
        Assert.Null(UnitScore.Of([Form(90m), Form(80m) with { Declared = null }]).Declared);

    [Fact]
    public void The_declared_rank_stands_beside_the_official_one()
    {
        UnitStanding flattered = new("a", "a", [Form(60m) with { Declared = 99m }]);
        UnitStanding honest = new("b", "b", [Form(80m) with { Declared = 80m }]);

        IReadOnlyList<RankedUnit> ranked = Rank(flattered, honest);

        Assert.Equal(["b 1 2", "a 2 1"], ranked.Select(r => $"{r.Code} {r.Rank} {r.DeclaredRank}"));
    }

    private static IReadOnlyList<RankedUnit> Rank(params UnitStanding[] units) =>
        Ranker.Rank(units, score => score >= 80m ? Grade.Good : Grade.Poor);

    private static string Show(IEnumerable<RankedUnit> ranked) => string.Join(';', ranked.Select(r => $"{r.Code}:{r.Rank}:{r.Grade}"));

    private static UnitStanding Unit(string code, decimal? official) =>
        new(code, code, [official is { } score ? Form(score) : FormStanding.NotFiled(1m)]);

    private static FormStanding Form(decimal score, decimal weight = 1m) => new(weight, Filed: true, score, score, score, 0m);
}
