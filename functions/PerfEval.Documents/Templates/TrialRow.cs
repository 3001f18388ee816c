using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>How the ratio of a row goes with the figure that the unit types.</summary>
internal enum TrialDirection
{
    /// <summary>No figure decides the row.</summary>
    None,

    Higher,
    Lower,
    Exact,

    /// <summary>Met from a multiple of the target on; below it the rules do not say.</summary>
    MetFrom,
}

/// <summary>
/// What a live formula can compute of a row. It is found by asking the scoring rules themselves about made-up answers, so
/// the sheet never knows a rule that <see cref="FormScorer"/> does not have, and shows nothing where that decides nothing.
/// </summary>
internal sealed record TrialRow
{
    public TrialDirection Direction { get; init; }

    /// <summary>The figure in the target.</summary>
    public decimal Target { get; init; }

    /// <summary>The figure from which on a <see cref="TrialDirection.MetFrom"/> row is met.</summary>
    public decimal MetFrom { get; init; }

    /// <summary>Units that may stand behind the figure; an empty one means that it may stand alone.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What a bare 0 gives, which no unit needs; null where it decides nothing.</summary>
    public decimal? Zero { get; init; }

    /// <summary>Whether a percentage of completion scores by itself.</summary>
    public bool TakesCompletion { get; init; }

    /// <summary>The target's own text, where repeating it meets the target.</summary>
    public string? MetByText { get; init; }

    /// <summary>Whether a person decides by tiers.</summary>
    public bool IsQualitative { get; init; }

    public bool HasFormula => Direction != TrialDirection.None || Zero is not null || TakesCompletion || MetByText is not null;
}
