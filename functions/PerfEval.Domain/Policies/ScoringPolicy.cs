using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Policies;

/// <summary>评分标准: a dated set of parameters. Rules are code; every number they use stands here.</summary>
public sealed record ScoringPolicy
{
    /// <summary>Identifies the policy; lower-case letters, digits and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a list shows.</summary>
    public required BilingualText Name { get; init; }

    /// <summary>The kind of form it is for.</summary>
    public required ExpenditureScope Scope { get; init; }

    /// <summary>The first budget year it applies to.</summary>
    public required int FromBudgetYear { get; init; }

    /// <summary>The last budget year it applies to; <see langword="null"/> while in force.</summary>
    public int? ToBudgetYear { get; init; }

    /// <summary>满分.</summary>
    public required decimal Total { get; init; }

    /// <summary>预算执行率.</summary>
    public required BudgetTerms Budget { get; init; }

    /// <summary>Where row points come from.</summary>
    public required PointsSource Points { get; init; }

    /// <summary>一级指标, in the order of forms.</summary>
    public required IReadOnlyList<DimensionTerms> Dimensions { get; init; }

    /// <summary>定性指标分档, best first; they cover 0 to 1 without gap.</summary>
    public required IReadOnlyList<TierTerms> Tiers { get; init; }

    /// <summary>等级, best first; they cover 0 to <see cref="Total"/> without gap.</summary>
    public required IReadOnlyList<GradeBand> Grades { get; init; }

    /// <summary>The share above the target from which over-achievement must be explained: 0.3 is 130% of the target.</summary>
    public required decimal OvershootThreshold { get; init; }

    /// <summary>How a unit's score is weighted from its forms.</summary>
    public required FormWeight FormWeight { get; init; }

    /// <summary>The provisional share of a unit above which publishing is refused.</summary>
    public required decimal MaxProvisionalShare { get; init; }

    /// <summary>Every value with its basis, in the order of the file.</summary>
    public required IReadOnlyList<PolicyValue> Values { get; init; }

    /// <summary>Whether the policy applies to the money of <paramref name="budgetYear"/>.</summary>
    public bool Covers(int budgetYear) => budgetYear >= FromBudgetYear && !(budgetYear > ToBudgetYear);

    /// <summary>The grade of a total, decided on the two decimals that are shown.</summary>
    /// <param name="total">0 to <see cref="Total"/>.</param>
    public Grade GradeOf(decimal total)
    {
        decimal shown = Rounding.Show(total);
        foreach (GradeBand band in Grades)
        {
            if (shown >= band.From)
            {
                return band.Grade;
            }
        }

        return Grades[^1].Grade;
    }
}
