using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Scoring;

/// <summary>What became of the total line of 预算执行情况.</summary>
public sealed record BudgetResult
{
    /// <summary>执行率, rounded as the policy says, 1 is 100%; <see langword="null"/> where there is no denominator or a cell can't be read.</summary>
    public decimal? Rate { get; init; }

    /// <summary>执行率 before rounding.</summary>
    public decimal? UnroundedRate { get; init; }

    /// <summary>The amount that the rate is divided by, in 万元. It also weights the form in its unit's score.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>全年执行数 in 万元.</summary>
    public decimal? Executed { get; init; }

    /// <summary>Points available.</summary>
    public required decimal Points { get; init; }

    /// <summary>min(points, rate × points), unrounded; <see langword="null"/> where the rate is.</summary>
    public decimal? Score { get; init; }

    /// <summary>得分 as printed.</summary>
    public decimal? DeclaredScore { get; init; }

    /// <summary>复核得分.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>One sentence with the numbers in it.</summary>
    public required BilingualText Explanation { get; init; }
}
