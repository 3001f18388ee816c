using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Ranking;

/// <summary>
/// Ranks units by official score. Scores are compared as they are shown, at two decimals: who reads two equal numbers
/// reads one rank, and the rank after a tie of two is two further on (1, 2, 2, 4). Units without an official score
/// follow, unranked.
/// </summary>
public static class Ranker
{
    /// <summary>Ranks.</summary>
    /// <param name="units">The units, in any order.</param>
    /// <param name="gradeOf">The grade of a score.</param>
    /// <returns>The units by rank and, within a rank, by code.</returns>
    public static IReadOnlyList<RankedUnit> Rank(IEnumerable<UnitStanding> units, Func<decimal, Grade> gradeOf)
    {
        List<(UnitStanding Unit, UnitScore Score)> scored = [.. units.Select(u => (u, UnitScore.Of(u.Forms)))];
        Func<decimal, int> rank = Places(scored.Select(s => s.Score.Official));
        Func<decimal, int> declaredRank = Places(scored.Select(s => s.Score.Declared));
        return
        [
            .. scored
                .Select(s => new RankedUnit(
                    s.Unit.Code,
                    s.Unit.Name,
                    s.Score.Official is { } official ? rank(Rounding.Show(official)) : null,
                    s.Score.Declared is { } declared ? declaredRank(Rounding.Show(declared)) : null,
                    s.Score.Official is { } graded ? gradeOf(graded) : null,
                    s.Score))
                .OrderBy(r => r.Rank ?? int.MaxValue)
                .ThenBy(r => r.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The place of each shown score: one more than there are higher ones.</summary>
    private static Func<decimal, int> Places(IEnumerable<decimal?> scores)
    {
        var places = new Dictionary<decimal, int>();
        int place = 1;
        foreach (IGrouping<decimal, decimal> group in scores.OfType<decimal>().Select(Rounding.Show).GroupBy(s => s).OrderByDescending(g => g.Key))
        {
            places.Add(group.Key, place);
            place += group.Count();
        }

        return shown => places[shown];
    }
}
