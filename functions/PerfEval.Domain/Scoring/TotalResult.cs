namespace PerfEval.Domain.Scoring;

/// <summary>
/// The totals of a form. <see cref="Rule"/>, <see cref="Official"/> and <see cref="Floor"/> are on the scale of the policy's
/// total; where the form's points do not sum to it they were scaled, and the unscaled sums stand beside them.
/// </summary>
public sealed record TotalResult
{
    /// <summary>自评总分 as printed.</summary>
    public decimal? Declared { get; init; }

    /// <summary>What the rule scores of the rows it decides come to; undecided rows add nothing. <see langword="null"/> where it decides none.</summary>
    public decimal? Rule { get; init; }

    /// <summary>Reviewed, else the lower of declared and rule, else declared; <see langword="null"/> where the form has no points.</summary>
    public decimal? Official { get; init; }

    /// <summary>The same with every undecided row at its lowest.</summary>
    public required decimal Floor { get; init; }

    /// <summary>Points available on the form.</summary>
    public required decimal Available { get; init; }

    /// <summary>Points of rows that no rule and no person has decided, unscaled.</summary>
    public required decimal ProvisionalPoints { get; init; }

    /// <summary><see cref="ProvisionalPoints"/> ÷ <see cref="Available"/>, 0..1.</summary>
    public required decimal ProvisionalShare { get; init; }

    /// <summary>Whether <see cref="Available"/> differs from the policy's total: 需更正.</summary>
    public required bool Scaled { get; init; }

    /// <summary><see cref="Rule"/> before scaling.</summary>
    public decimal? UnscaledRule { get; init; }

    /// <summary><see cref="Official"/> before scaling.</summary>
    public decimal? UnscaledOfficial { get; init; }

    /// <summary><see cref="Floor"/> before scaling.</summary>
    public required decimal UnscaledFloor { get; init; }
}
