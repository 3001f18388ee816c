using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Policies;

/// <summary>What must hold between the values of a policy.</summary>
internal static class PolicyValidator
{
    public static void Validate(ScoringPolicy policy, PolicyFaults faults)
    {
        Id(policy, faults);
        Points(policy, faults);
        Tiers(policy, faults);
        Grades(policy, faults);
        Share(policy.MaxProvisionalShare, "maxProvisionalShare", faults);
        if (policy.OvershootThreshold < 0)
        {
            faults.Add("overshootThreshold", "不能为负", "must not be negative");
        }

        if (policy.ToBudgetYear < policy.FromBudgetYear)
        {
            faults.Add("budgetYears.to", "早于 from", "lies before from");
        }
    }

    private static void Id(ScoringPolicy policy, PolicyFaults faults)
    {
        if (!policy.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            faults.Add("id", "只能用小写字母、数字和 -", "only lower-case letters, digits and - are allowed");
        }
    }

    private static void Points(ScoringPolicy policy, PolicyFaults faults)
    {
        if (policy.Total <= 0)
        {
            faults.Add("total", "应大于 0", "must be above 0");
        }

        if (policy.Budget.Points < 0 || policy.Budget.Points > policy.Total)
        {
            faults.Add("budget.points", "应在 0 至满分之间", "must lie between 0 and the total");
        }

        if (policy.Dimensions.Count == 0)
        {
            faults.Add("dimensions", "至少一个一级指标", "at least one dimension is needed");
        }

        bool allStated = policy.Dimensions.All(d => d.Points is not null);
        if (!allStated && (policy.Points == PointsSource.SpreadOverDimension || policy.Dimensions.Any(d => d.Points is not null)))
        {
            faults.Add("dimensions", "分值应全部写明", "every dimension must state its points");
            return;
        }

        decimal sum = policy.Budget.Points + policy.Dimensions.Sum(d => d.Points ?? 0);
        if (allStated && sum != policy.Total)
        {
            faults.Add(
                "dimensions",
                $"预算与一级指标分值合计为 {Rounding.Plain(sum)}，应为 {Rounding.Plain(policy.Total)}",
                $"budget and dimensions sum to {Rounding.Plain(sum)}, not to {Rounding.Plain(policy.Total)}");
        }
    }

    private static void Tiers(ScoringPolicy policy, PolicyFaults faults)
    {
        Bands([.. policy.Tiers.Select(t => (t.Lower, t.Upper))], 1, "tiers", faults);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in policy.Tiers.SelectMany(t => t.Words).Where(w => !words.Add(w)))
        {
            faults.Add("tiers", $"“{word}”出现两次", $"'{word}' is stated twice");
        }

        Once([.. policy.Tiers.Select(t => t.Attainment)], "tiers", faults);
    }

    private static void Grades(ScoringPolicy policy, PolicyFaults faults)
    {
        Bands([.. policy.Grades.Select(g => (g.From, g.To))], policy.Total, "grades", faults);
        Once([.. policy.Grades.Select(g => g.Grade)], "grades", faults);
    }

    private static void Once<T>(IReadOnlyList<T> names, string path, PolicyFaults faults)
        where T : struct, Enum
    {
        foreach (T name in names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            faults.Add(path, $"{name.KebabCase()} 出现两次", $"{name.KebabCase()} is stated twice");
        }
    }

    private static void Bands(IReadOnlyList<(decimal From, decimal To)> bands, decimal top, string path, PolicyFaults faults)
    {
        decimal expected = top;
        for (int i = 0; i < bands.Count; i++)
        {
            (decimal from, decimal to) = bands[i];
            if (to != expected)
            {
                string kind = to < expected ? "空档" : "重叠";
                string kindEnglish = to < expected ? "a gap" : "an overlap";
                faults.Add(
                    $"{path}[{i}]",
                    $"上限为 {Rounding.Plain(to)}，应为 {Rounding.Plain(expected)}（{kind}）",
                    $"ends at {Rounding.Plain(to)} instead of {Rounding.Plain(expected)} ({kindEnglish})");
            }

            if (from >= to)
            {
                faults.Add($"{path}[{i}]", "下限应小于上限", "the lower bound must be below the upper");
            }

            expected = from;
        }

        if (bands.Count == 0 || expected != 0)
        {
            faults.Add(path, "应从高到低覆盖至 0", "must cover down to 0, best first");
        }
    }

    private static void Share(decimal share, string path, PolicyFaults faults)
    {
        if (share is < 0 or > 1)
        {
            faults.Add(path, "应在 0 至 1 之间", "must lie between 0 and 1");
        }
    }
}
