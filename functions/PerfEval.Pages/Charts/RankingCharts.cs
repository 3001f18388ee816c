using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Charts;

/// <summary>What the charts of a ranking show, made once when it is ranked: a page of a large ranking has but some of its units.</summary>
/// <param name="Bins">How the units' scores are distributed; empty where no unit has one.</param>
/// <param name="Slopes">Declared rank beside official rank, of the units that moved most.</param>
/// <param name="Compared">How many units have both ranks.</param>
public sealed record RankingCharts(IReadOnlyList<ScoreBin> Bins, IReadOnlyList<RankSlope> Slopes, int Compared)
{
    /// <summary>The charts of a whole ranking.</summary>
    public static RankingCharts Of(IReadOnlyList<RankingReportUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        List<RankingReportUnit> filed = [.. units.Where(u => u.FormsFiled > 0)];
        RankSlopes slopes = RankSlopes.Of(units);
        return new RankingCharts(
            filed.Exists(u => u.Official is not null) ? ScoreBins.Of(filed.Select(u => u.Official), filed.Select(u => u.Declared)) : [],
            slopes.Lines,
            slopes.Compared);
    }
}
