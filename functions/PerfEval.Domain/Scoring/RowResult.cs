using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Scoring;

/// <summary>What became of one indicator row.</summary>
public sealed record RowResult
{
    /// <summary>0-based row of the form's indicators.</summary>
    public required int Row { get; init; }

    /// <summary>The rule that the row falls under.</summary>
    public required RowKind Kind { get; init; }

    /// <summary>Share of the points, 0..1; on a qualitative row the declared proportion; <see langword="null"/> where the rule can't tell.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>分值 as printed; <see langword="null"/> where the row prints none.</summary>
    public decimal? Points { get; init; }

    /// <summary>The rule score, unrounded; <see langword="null"/> where the rule can't decide or no points are printed.</summary>
    public decimal? Score { get; init; }

    /// <summary>推算分值, where the row prints none. Feeds totals only.</summary>
    public decimal? DerivedPoints { get; init; }

    /// <summary>The rule score on <see cref="DerivedPoints"/>. Feeds totals only.</summary>
    public decimal? DerivedScore { get; init; }

    /// <summary>自评得分 as printed.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>复核得分.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>The lowest score that the rule leaves open on a row that it does not decide, in points of the row.</summary>
    public decimal? LowestScore { get; init; }

    /// <summary>How the self score stands to the rule.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One sentence with the numbers in it.</summary>
    public required BilingualText Explanation { get; init; }

    /// <summary>Codes of the findings on this row, ascending.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Printed points, else derived ones.</summary>
    public decimal? EffectivePoints => Points ?? DerivedPoints;

    /// <summary>The rule score on printed points, else on derived ones.</summary>
    public decimal? EffectiveScore => Points is null ? DerivedScore : Score;

    /// <summary>Whether a score stands without a person: the rule decides, or a person did.</summary>
    public bool IsDecided => ReviewedScore is not null || EffectiveScore is not null;
}
