using PerfEval.Domain.Checks;

namespace PerfEval.Domain.Scoring.Points;

/// <summary>What each row may earn.</summary>
internal sealed record PointsPlan
{
    /// <summary>推算分值 by row; <see langword="null"/> where the row prints its own or none can be derived.</summary>
    public required IReadOnlyList<decimal?> Derived { get; init; }

    /// <summary>The points of all rows together, groups included.</summary>
    public required decimal Available { get; init; }

    /// <summary>Groups of rows whose points are known only together.</summary>
    public IReadOnlyList<UndividedGroup> Undivided { get; init; } = [];

    /// <summary>What was noticed on the way.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>Rows that share points which no arithmetic divides.</summary>
/// <param name="Points">The points of all of them.</param>
/// <param name="Rows">The rows.</param>
internal sealed record UndividedGroup(decimal Points, IReadOnlyList<int> Rows);
