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

    /// <summary>What must all be met where an answer has several parts, one a part; empty where the rules leave such an answer to a person.</summary>
    public IReadOnlyList<TrialPart> Parts { get; init; } = [];

    /// <summary>Whether each of <see cref="Parts"/> is a condition of its own; otherwise they are one target for up to so many answers.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Answers in words with the share that each gives.</summary>
    public IReadOnlyList<(string Text, decimal Ratio)> Words { get; init; } = [];

    /// <summary>What a bare 0 gives, which no unit needs; null where it decides nothing.</summary>
    public decimal? Zero { get; init; }

    /// <summary>Whether a percentage of completion scores by itself.</summary>
    public bool TakesCompletion { get; init; }

    /// <summary>The target's own text, where repeating it meets the target.</summary>
    public string? MetByText { get; init; }

    /// <summary>Whether a person decides by tiers.</summary>
    public bool IsQualitative { get; init; }

    public bool HasFormula => Direction != TrialDirection.None || Zero is not null || TakesCompletion || MetByText is not null || IsCompound || Words.Count > 0;
}

/// <summary>A condition on one part of an answer.</summary>
/// <param name="Label">The words before the figure in the target, by which the part is known, or null.</param>
/// <param name="Lower">Whether it is met by small figures.</param>
/// <param name="Target">The figure.</param>
/// <param name="Units">What must stand behind the figure of the answer.</param>
internal sealed record TrialPart(string? Label, bool Lower, decimal Target, IReadOnlyList<string> Units);
