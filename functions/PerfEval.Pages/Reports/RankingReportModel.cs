using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;

namespace PerfEval.Pages.Reports;

/// <summary>How far a ranking is.</summary>
public enum RankingStatus
{
    /// <summary>预告: units may object.</summary>
    Preliminary,

    /// <summary>已签发.</summary>
    SignedOff,

    /// <summary>已发布.</summary>
    Published,
}

/// <summary>One generation of a campaign's ranking, as a document.</summary>
public sealed record RankingReportModel
{
    /// <summary>The document's language. The default is Chinese.</summary>
    public Language Language { get; init; }

    /// <summary>The campaign's title.</summary>
    public required string Title { get; init; }

    /// <summary>The finance bureau that issues it.</summary>
    public required string BureauName { get; init; }

    /// <summary>The ranking's number, from 1.</summary>
    public required int Generation { get; init; }

    /// <summary>How far it is.</summary>
    public required RankingStatus Status { get; init; }

    /// <summary>The day it is of, in China; <see langword="null"/> shows none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The units in the order of the ranking.</summary>
    public required IReadOnlyList<RankingReportUnit> Units { get; init; }

    /// <summary>Every form issued, filed or not.</summary>
    public required IReadOnlyList<RankingReportForm> Forms { get; init; }

    /// <summary>Why it may be published although more is undecided than the policy allows, as the operator signed it.</summary>
    public string? ExceptionReason { get; init; }

    /// <summary>Remarks, one a paragraph.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A unit's line. Scores are unrounded; shares are 0 to 1.</summary>
public sealed record RankingReportUnit
{
    /// <summary>单位类别; <see langword="null"/> where it has none.</summary>
    public string? Category { get; init; }

    /// <summary>名次; ties share one. <see langword="null"/> where there is no official score.</summary>
    public int? Rank { get; init; }

    /// <summary>The unit's code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>等级.</summary>
    public Grade? Grade { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>自评得分; <see langword="null"/> shows 未自评, or a dash where nothing was filed.</summary>
    public decimal? Declared { get; init; }

    /// <summary>The place that the declared scores would have given.</summary>
    public int? DeclaredRank { get; init; }

    /// <summary>Whether another unit has the same rank, though it may stand on another page.</summary>
    public bool RankIsShared { get; init; }

    /// <summary>Whether another unit has the same rank by declared scores.</summary>
    public bool DeclaredRankIsShared { get; init; }

    /// <summary>The official score with every undecided row at its lowest.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The share of points that nobody has decided.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>How many forms were filed.</summary>
    public required int FormsFiled { get; init; }

    /// <summary>How many were issued.</summary>
    public required int FormsIssued { get; init; }

    /// <summary>Places risen (above 0) or fallen since the generation before; <see langword="null"/> where there is none to compare with.</summary>
    public int? Change { get; init; }
}

/// <summary>A form's line. Of one that was not filed no figure is shown, whatever the record holds.</summary>
public sealed record RankingReportForm
{
    /// <summary>The form's id, as unit code and project code.</summary>
    public required string Id { get; init; }

    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string Title { get; init; }

    /// <summary>预算年度.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The name or id of the scoring policy.</summary>
    public required string PolicyName { get; init; }

    /// <summary>Where the form stands.</summary>
    public required FormState State { get; init; }

    /// <summary>Whether it was ever filed.</summary>
    public required bool Filed { get; init; }

    /// <summary>自评得分; <see langword="null"/> shows 未自评.</summary>
    public decimal? Declared { get; init; }

    /// <summary>复算得分: of the rows that the rule decides.</summary>
    public decimal? Rule { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>The official score with every undecided row at its lowest.</summary>
    public decimal? Floor { get; init; }

    /// <summary>等级.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The share of points that nobody has decided, 0 to 1.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>How many findings the checks made.</summary>
    public int FindingCount { get; init; }
}
