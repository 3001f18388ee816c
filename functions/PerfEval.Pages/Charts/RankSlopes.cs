using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Charts;

/// <summary>Declared rank beside official rank, for the units that have both.</summary>
internal sealed record RankSlopes
{
    // More lines than this can't be told apart; the table has them all.
    private const int Most = 24;

    private RankSlopes()
    {
    }

    /// <summary>The units in the order of their official ranks.</summary>
    public required IReadOnlyList<RankSlope> Lines { get; init; }

    /// <summary>How many units have both ranks.</summary>
    public required int Compared { get; init; }

    /// <summary>The lines of a ranking: where there are too many, those that moved most.</summary>
    public static RankSlopes Of(IEnumerable<RankingReportUnit> units)
    {
        List<RankingReportUnit> both = [.. units.Where(u => u is { Rank: not null, DeclaredRank: not null, FormsFiled: > 0 })];
        List<RankingReportUnit> shown =
        [
            .. both
                .OrderByDescending(u => Math.Abs(u.Rank!.Value - u.DeclaredRank!.Value))
                .ThenBy(u => u.Rank)
                .ThenBy(u => u.Code, StringComparer.Ordinal)
                .Take(Most)
                .OrderBy(u => u.Rank)
                .ThenBy(u => u.Code, StringComparer.Ordinal),
        ];

        // Every unit has a slot of its own on either side: tied units would lie on one another.
        List<RankingReportUnit> byDeclared = [.. shown.OrderBy(u => u.DeclaredRank).ThenBy(u => u.Rank).ThenBy(u => u.Code, StringComparer.Ordinal)];
        return new RankSlopes
        {
            Compared = both.Count,
            Lines = [.. shown.Select((u, slot) => new RankSlope(u.Name, u.DeclaredRank!.Value, u.Rank!.Value, byDeclared.FindIndex(d => ReferenceEquals(d, u)), slot))],
        };
    }
}
