namespace PerfEval.Domain.Ranking;

/// <summary>A unit's score: the averages of its forms by weight, unrounded.</summary>
public sealed record UnitScore
{
    /// <summary>The unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Its name.</summary>
    public required string UnitName { get; init; }

    /// <summary>Average official total of the forms that have one; <see langword="null"/> where none has.</summary>
    public decimal? Official { get; init; }

    /// <summary>Average declared total of the forms that print one; <see langword="null"/> where none does (未自评).</summary>
    public decimal? Declared { get; init; }

    /// <summary>Average floor of all issued forms; an unfiled one counts 0.</summary>
    public required decimal Floor { get; init; }

    /// <summary>Average provisional share of all issued forms, 0..1; an unfiled one counts 1.</summary>
    public required decimal ProvisionalShare { get; init; }

    /// <summary>How many forms were filed.</summary>
    public required int FormsFiled { get; init; }

    /// <summary>How many forms were issued.</summary>
    public required int FormsIssued { get; init; }

    /// <summary>The ids of those never filed, in order.</summary>
    public required IReadOnlyList<string> Unfiled { get; init; }
}
