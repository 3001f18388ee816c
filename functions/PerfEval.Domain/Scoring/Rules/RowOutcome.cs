using PerfEval.Domain.Checks;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>What a rule says of a row, before points come in.</summary>
internal sealed record RowOutcome
{
    /// <summary>The rule.</summary>
    public required RowKind Kind { get; init; }

    /// <summary>Share of the points, 0..1; <see langword="null"/> where the rule can't tell.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Whether <see cref="Ratio"/> scores. A declared proportion of a quality does not.</summary>
    public bool Decides { get; init; }

    /// <summary>What was compared with what, and how it came out, without a full stop.</summary>
    public required BilingualText Reason { get; init; }

    /// <summary>The division to show, such as <c>141 ÷ 195</c>, where the ratio is one.</summary>
    public string? Quotient { get; init; }

    /// <summary>The shares of the points that the rule leaves open on a row that it does not decide.</summary>
    public ShareInterval? Open { get; init; }

    /// <summary>What the rule noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public static RowOutcome Undecided(RowKind kind, BilingualText reason, params IReadOnlyList<Finding> findings) =>
        new() { Kind = kind, Reason = reason, Findings = findings };
}

/// <summary>Shares of the points from <paramref name="Lower"/> to <paramref name="Upper"/>.</summary>
/// <param name="Lower">Inclusive.</param>
/// <param name="Upper">Inclusive where <paramref name="Closed"/>.</param>
/// <param name="Closed">Whether the upper end belongs to it.</param>
internal readonly record struct ShareInterval(decimal Lower, decimal Upper, bool Closed);
