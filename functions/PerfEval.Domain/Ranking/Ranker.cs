using PerfEval.Domain.Policies;

namespace PerfEval.Domain.Ranking;

/// <summary>Scores units from their forms and ranks them.</summary>
public static class Ranker
{
    /// <summary>The score of a unit.</summary>
    public static UnitScore Score(UnitForms unit)
    {
        decimal[] known = [.. unit.Forms.Select(f => f.Weight ?? 0).Where(w => w > 0)];
        decimal usual = known.Length > 0 ? known.Average() : 1;
        (FormStanding Form, decimal Weight)[] forms = [.. unit.Forms.Select(f => (f, f.Weight is > 0 ? f.Weight.Value : usual))];
        return new UnitScore
        {
            UnitCode = unit.UnitCode,
            UnitName = unit.UnitName,
            Official = Average(forms, f => f.Filed ? f.Official : null),
            Declared = Average(forms, f => f.Filed ? f.Declared : null),
            Floor = Average(forms, f => f.Filed ? f.Floor : 0) ?? 0,
            ProvisionalShare = Average(forms, f => f.Filed ? f.ProvisionalShare : 1) ?? 0,
            FormsFiled = unit.Forms.Count(f => f.Filed),
            FormsIssued = unit.Forms.Count,
            Unfiled = [.. unit.Forms.Where(f => !f.Filed).Select(f => f.FormId).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The ranking of units, best first, those without a score last; ties in the order of their codes.</summary>
    /// <param name="units">Units with every form issued to them, in any order.</param>
    /// <param name="grading">The policy whose grade bands apply to unit scores.</param>
    public static IReadOnlyList<RankedUnit> Rank(IEnumerable<UnitForms> units, ScoringPolicy grading) =>
        Rank(units.Select(Score), grading);

    /// <inheritdoc cref="Rank(IEnumerable{UnitForms}, ScoringPolicy)"/>
    public static IReadOnlyList<RankedUnit> Rank(IEnumerable<UnitScore> scores, ScoringPolicy grading)
    {
        UnitScore[] units = [.. scores];
        Dictionary<decimal, int> ranks = Ranks(units.Select(u => u.Official));
        Dictionary<decimal, int> declaredRanks = Ranks(units.Select(u => u.Declared));
        return
        [
            .. units
                .Select(u => new RankedUnit
                {
                    Rank = RankOf(u.Official, ranks),
                    UnitCode = u.UnitCode,
                    UnitName = u.UnitName,
                    Official = u.Official,
                    Declared = u.Declared,
                    DeclaredRank = RankOf(u.Declared, declaredRanks),
                    Floor = u.Floor,
                    ProvisionalShare = u.ProvisionalShare,
                    Grade = u.Official is { } official ? grading.GradeOf(official) : null,
                    FormsFiled = u.FormsFiled,
                    FormsIssued = u.FormsIssued,
                    Unfiled = u.Unfiled,
                })
                .OrderBy(u => u.Rank ?? int.MaxValue)
                .ThenBy(u => u.UnitCode, StringComparer.Ordinal),
        ];
    }

    // Shares are summed rather than weighted sums divided: the quotient of a unit with one form is then exactly its score.
    private static decimal? Average((FormStanding Form, decimal Weight)[] forms, Func<FormStanding, decimal?> value)
    {
        (decimal Value, decimal Weight)[] counted = [.. forms.Where(f => value(f.Form) is not null).Select(f => (value(f.Form)!.Value, f.Weight))];
        decimal weight = counted.Sum(c => c.Weight);
        return weight > 0 ? counted.Sum(c => c.Value * (c.Weight / weight)) : null;
    }

    private static Dictionary<decimal, int> Ranks(IEnumerable<decimal?> scores)
    {
        var ranks = new Dictionary<decimal, int>();
        int place = 1;
        foreach (IGrouping<decimal, decimal> tie in scores
            .Where(s => s is not null)
            .Select(s => Rounding.Show(s!.Value))
            .GroupBy(s => s)
            .OrderByDescending(g => g.Key))
        {
            ranks.Add(tie.Key, place);
            place += tie.Count();
        }

        return ranks;
    }

    private static int? RankOf(decimal? score, Dictionary<decimal, int> ranks) => score is { } s ? ranks[Rounding.Show(s)] : null;
}
