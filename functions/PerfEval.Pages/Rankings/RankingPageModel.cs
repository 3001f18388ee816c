using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Charts;
using PerfEval.Pages.Parts;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Rankings;

/// <summary>The page of a ranking: the lists of the report, charts, and what can be done with it.</summary>
public sealed record RankingPageModel
{
    /// <summary>The campaign's title.</summary>
    public required string Title { get; init; }

    /// <summary>The ranking's number, from 1.</summary>
    public required int Generation { get; init; }

    /// <summary>How far it is.</summary>
    public required RankingStatus Status { get; init; }

    /// <summary>The day it is of, in China.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The units of this page, in the order of the ranking.</summary>
    public required IReadOnlyList<RankingReportUnit> Units { get; init; }

    /// <summary>How many units the ranking has, or the department.</summary>
    public required int UnitsTotal { get; init; }

    /// <summary>The position of the first of them, from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>The charts of the whole ranking.</summary>
    public required RankingCharts Charts { get; init; }

    /// <summary>Where the department's filter leads: this page without its query.</summary>
    public required string Address { get; init; }

    /// <summary>All departments, by name.</summary>
    public IReadOnlyList<DepartmentChoice> Departments { get; init; } = [];

    /// <summary>The key of the department that is asked for.</summary>
    public string? Department { get; init; }

    /// <summary>All categories of units, by name.</summary>
    public IReadOnlyList<DepartmentChoice> Categories { get; init; } = [];

    /// <summary>The key of the category that is asked for.</summary>
    public string? Category { get; init; }

    /// <summary>How the list stands to its columns.</summary>
    public IReadOnlyDictionary<RankingColumn, ColumnSort> Sorts { get; init; } = new Dictionary<RankingColumn, ColumnSort>();

    /// <summary>The order that was asked for, as the filter's form carries it on; <see langword="null"/> for that of the ranking.</summary>
    public string? Sort { get; init; }

    /// <summary>How many units can be put in any order, where there are more of them; else <see langword="null"/>.</summary>
    public int? TooManyToSort { get; init; }

    /// <summary>The list as it is filtered, as a workbook.</summary>
    public string? ExportAddress { get; init; }

    /// <summary>The next page; <see langword="null"/> on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; <see langword="null"/> on the first itself.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>The list of the forms behind it.</summary>
    public required string FormsAddress { get; init; }

    /// <summary>Who signed it off.</summary>
    public string? SignedBy { get; init; }

    /// <summary>When it was signed off.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>The exception that was signed.</summary>
    public string? ExceptionReason { get; init; }

    /// <summary>The report as a workbook.</summary>
    public string? WorkbookAddress { get; init; }

    /// <summary>The report as a document.</summary>
    public string? DocumentAddress { get; init; }

    /// <summary>Signing off; <see langword="null"/> where it is not the time, or the person may not.</summary>
    public SignOffOffer? SignOff { get; init; }

    /// <summary>Publishing; <see langword="null"/> where it is not the time, or the person may not.</summary>
    public PublishOffer? Publish { get; init; }
}

/// <summary>What is offered to who may sign off.</summary>
/// <param name="Address">Takes <see cref="FieldNames.Generation"/>, <see cref="FieldNames.SignedBy"/> and <see cref="FieldNames.ExceptionReason"/>.</param>
/// <param name="OverLimit">Forms that are above the publishing limit: where there is one, a reason is asked for.</param>
/// <param name="OverLimitTotal">How many there are in all.</param>
public sealed record SignOffOffer(string Address, IReadOnlyList<BilingualText> OverLimit, int OverLimitTotal);

/// <summary>What is offered to who may publish.</summary>
/// <param name="Address">Takes <see cref="FieldNames.Generation"/>.</param>
/// <param name="Mails">How many mails go out.</param>
/// <param name="Sample">One of them; <see langword="null"/> until it is asked for.</param>
public sealed record PublishOffer(string Address, int Mails, UnitMailPreview? Sample = null);
