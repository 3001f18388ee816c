using PerfEval.Domain.Texts;
using PerfEval.Pages.Charts;

namespace PerfEval.Functions.Rankings;

/// <summary>What the page of a ranking shows besides a page of its units, made when it is ranked and kept beside the reports.</summary>
/// <param name="Charts">The charts.</param>
/// <param name="Departments">The departments, by name, with how many units each has.</param>
/// <param name="OverLimit">Forms that were above their policy's publishing limit: the first of them.</param>
/// <param name="OverLimitTotal">How many were.</param>
/// <param name="Categories">The categories of units, by name; <see langword="null"/> of one ranked before there were any.</param>
/// <param name="Pairs">How many units each department has of each category, by both keys joined; <see langword="null"/> as before.</param>
internal sealed record RankingSummary(
    RankingCharts Charts, IReadOnlyList<RankingSummary.RankedDepartment> Departments, IReadOnlyList<BilingualText> OverLimit, int OverLimitTotal,
    IReadOnlyList<RankingSummary.RankedDepartment>? Categories = null,
    IReadOnlyDictionary<string, int>? Pairs = null)
{
    /// <summary>A department, or a category, of a ranking.</summary>
    /// <param name="Key">Its key in lists.</param>
    /// <param name="Name">Its name; empty where units name none.</param>
    /// <param name="Units">How many units it has.</param>
    internal sealed record RankedDepartment(string Key, string Name, int Units);
}
