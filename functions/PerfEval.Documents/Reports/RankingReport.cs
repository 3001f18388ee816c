namespace PerfEval.Documents.Reports;

/// <summary>A ranking as it is published: units in order, and the forms behind them. Texts are shown as they are.</summary>
public sealed record RankingReport
{
    /// <summary>The heading of the report.</summary>
    public required string Title { get; init; }

    /// <summary>When the ranking was made, as text; the workbook itself carries no time.</summary>
    public required string GeneratedAt { get; init; }

    /// <summary>The scoring policies applied, as text.</summary>
    public required string Policy { get; init; }

    /// <summary>Units in the order of their ranks.</summary>
    public IReadOnlyList<RankedUnit> Units { get; init; } = [];

    /// <summary>All forms of the campaign, filed or not.</summary>
    public IReadOnlyList<RankedForm> Forms { get; init; } = [];

    /// <summary>Remarks below the ranking, one a line.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A unit's line. Scores are of 100; shares are 0..1; null shows as a dash.</summary>
public sealed record RankedUnit
{
    /// <summary>The rank, equal for ties, or null for a unit that is not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>The unit's code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>优 良 中 差, or null.</summary>
    public string? Grade { get; init; }

    /// <summary>The official score.</summary>
    public decimal? Official { get; init; }

    /// <summary>The declared score, or null where the unit declared none (shown as 未自评).</summary>
    public decimal? Declared { get; init; }

    /// <summary>The rank that the declared scores would give.</summary>
    public int? DeclaredRank { get; init; }

    /// <summary>The official score with every undecided row at its lowest.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The share of points that no rule and no person has decided yet.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>Forms filed.</summary>
    public int FormsFiled { get; init; }

    /// <summary>Forms issued.</summary>
    public int FormsIssued { get; init; }
}

/// <summary>A form's line.</summary>
public sealed record RankedForm
{
    /// <summary>The form's id.</summary>
    public required string Id { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Unit { get; init; }

    /// <summary>The project's name, or null for 整体支出.</summary>
    public string? Project { get; init; }

    /// <summary>The form's state, as text.</summary>
    public required string State { get; init; }

    /// <inheritdoc cref="RankedUnit.Declared"/>
    public decimal? Declared { get; init; }

    /// <summary>The rule score, or null where no row was decided by rule.</summary>
    public decimal? Rule { get; init; }

    /// <inheritdoc cref="RankedUnit.Official"/>
    public decimal? Official { get; init; }

    /// <inheritdoc cref="RankedUnit.Grade"/>
    public string? Grade { get; init; }

    /// <inheritdoc cref="RankedUnit.ProvisionalShare"/>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>How many findings the form has.</summary>
    public int Findings { get; init; }
}
