using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>What a roster holds, in figures.</summary>
/// <param name="Units">Its units.</param>
/// <param name="Forms">Their forms.</param>
/// <param name="BudgetYears">预算年度 of the forms, in order.</param>
/// <param name="Departments">The units by supervising department, in order of the roster; no name for those without.</param>
internal sealed record RosterSummary(int Units, int Forms, IReadOnlyList<int> BudgetYears, IReadOnlyList<DepartmentSummary> Departments)
{
    public static RosterSummary Of(IReadOnlyList<PlannedUnit> units) => new(
        units.Count,
        units.Sum(u => u.Forms.Count),
        [.. units.SelectMany(u => u.Forms).Select(f => f.BudgetYear).Where(y => y > 0).Distinct().Order()],
        [.. units
            .GroupBy(u => u.SupervisingDepartment?.Name, StringComparer.Ordinal)
            .Select(g => new DepartmentSummary(g.Key, g.Count(), g.Sum(u => u.Forms.Count)))]);
}

/// <summary>A supervising department (主管部门) and what it supervises.</summary>
internal sealed record DepartmentSummary(string? Name, int Units, int Forms);
