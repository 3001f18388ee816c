using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Policies;

/// <summary>The column that the execution rate is divided by.</summary>
public enum BudgetColumn
{
    /// <summary>全年预算数.</summary>
    Adjusted,

    /// <summary>年初预算数.</summary>
    Initial,
}

/// <summary>Where the points of a row come from.</summary>
public enum PointsSource
{
    /// <summary>Each row prints its own.</summary>
    Printed,

    /// <summary>No row prints any: the dimension's points are spread evenly over its rows, 推算.</summary>
    SpreadOverDimension,

    /// <summary>The goals print points, the rows do not: derived from the goal's where arithmetic allows, 推算.</summary>
    DerivedFromGoals,
}

/// <summary>What a unit's forms are weighted by in its score.</summary>
public enum FormWeight
{
    /// <summary>The total funds in the column that the execution rate is divided by.</summary>
    Budget,

    /// <summary>Every form counts the same.</summary>
    Equal,
}

/// <summary>预算执行率.</summary>
/// <param name="Points">Points available.</param>
/// <param name="Denominator">The column that the rate is divided by.</param>
/// <param name="RateDecimals">Decimals that the percentage is rounded to before it scores; <see langword="null"/> for none.</param>
public sealed record BudgetTerms(decimal Points, BudgetColumn Denominator, int? RateDecimals);

/// <summary>一级指标 and its points.</summary>
/// <param name="Name">The first characters of the dimension as forms write it, such as 产出.</param>
/// <param name="Points">Points available where the policy sets them; <see langword="null"/> where the form does.</param>
/// <param name="Required">Whether a form must have it. An absent one's points go pro rata to the others.</param>
public sealed record DimensionTerms(string Name, decimal? Points, bool Required);

/// <summary>One of the 档 of a qualitative indicator.</summary>
/// <param name="Attainment">What it is called.</param>
/// <param name="Lower">Lowest share of the points, inclusive.</param>
/// <param name="Upper">Highest share of the points; inclusive in the first tier only.</param>
/// <param name="Words">The phrases that declare it.</param>
public sealed record TierTerms(Attainment Attainment, decimal Lower, decimal Upper, IReadOnlyList<string> Words);

/// <summary>A grade and the totals it covers: [<paramref name="From"/>, <paramref name="To"/>), the top one closed.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="From">Lowest total.</param>
/// <param name="To">Where the next grade begins.</param>
public sealed record GradeBand(Grade Grade, decimal From, decimal To);
