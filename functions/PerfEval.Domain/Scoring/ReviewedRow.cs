namespace PerfEval.Domain.Scoring;

/// <summary>复核得分: what a reviewer decided for a row.</summary>
/// <param name="Score">The score.</param>
/// <param name="Reason">Why.</param>
public sealed record ReviewedRow(decimal Score, string? Reason = null)
{
    /// <summary>The key of the budget row among reviewed rows; indicators are counted from 0.</summary>
    public const int BudgetRow = -1;
}
