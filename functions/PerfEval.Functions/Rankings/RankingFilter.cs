using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>Which units of a ranking are asked for, by the keys of what they have in common.</summary>
/// <param name="Department">The key of the department; <see langword="null"/> for all.</param>
/// <param name="Category">The key of the category; <see langword="null"/> for all.</param>
internal sealed record RankingFilter(string? Department, string? Category)
{
    /// <summary>Every unit.</summary>
    public static RankingFilter None { get; } = new(null, null);

    /// <summary>The keys of a unit's department and category, joined.</summary>
    public static string Pair(RankingRow row) => TableKey.Join(FormLists.DepartmentKey(row.Department), FormLists.DepartmentKey(row.Category));

    /// <summary>Whether a unit is one of them.</summary>
    public bool Holds(RankingRow row) =>
        (Department is null || FormLists.DepartmentKey(row.Department) == Department) && (Category is null || FormLists.DepartmentKey(row.Category) == Category);
}
