using PerfEval.Domain.Checks;

namespace PerfEval.Domain.Scoring;

/// <summary>A form scored by a policy.</summary>
public sealed record FormResult
{
    /// <summary>The form.</summary>
    public required string FormId { get; init; }

    /// <summary>The policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>One result per indicator row, in the order of the form.</summary>
    public required IReadOnlyList<RowResult> Rows { get; init; }

    /// <summary>预算执行率.</summary>
    public required BudgetResult Budget { get; init; }

    /// <summary>The totals.</summary>
    public required TotalResult Total { get; init; }

    /// <summary>等级 of the official total; <see langword="null"/> where there is none.</summary>
    public Grade? Grade { get; init; }

    /// <summary>What rules and checks found, by part, row and code.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
