using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Ranking;

/// <summary>A line of the ranking. Scores are unrounded; the rank is decided on the two decimals that are shown.</summary>
public sealed record RankedUnit
{
    /// <summary>名次 from 1; units that tie share it and the next ones are skipped (1, 2, 2, 4). <see langword="null"/> without a score.</summary>
    public int? Rank { get; init; }

    /// <summary>The unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Its name.</summary>
    public required string UnitName { get; init; }

    /// <inheritdoc cref="UnitScore.Official"/>
    public decimal? Official { get; init; }

    /// <inheritdoc cref="UnitScore.Declared"/>
    public decimal? Declared { get; init; }

    /// <summary>The rank it would have by its declared score; <see langword="null"/> without one.</summary>
    public int? DeclaredRank { get; init; }

    /// <inheritdoc cref="UnitScore.Floor"/>
    public required decimal Floor { get; init; }

    /// <inheritdoc cref="UnitScore.ProvisionalShare"/>
    public required decimal ProvisionalShare { get; init; }

    /// <summary>等级 of the official score; <see langword="null"/> without one.</summary>
    public Grade? Grade { get; init; }

    /// <inheritdoc cref="UnitScore.FormsFiled"/>
    public required int FormsFiled { get; init; }

    /// <inheritdoc cref="UnitScore.FormsIssued"/>
    public required int FormsIssued { get; init; }

    /// <inheritdoc cref="UnitScore.Unfiled"/>
    public required IReadOnlyList<string> Unfiled { get; init; }
}
