using PerfEval.Domain.Texts;
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

    /// <summary>The units in the order of the ranking.</summary>
    public required IReadOnlyList<RankingReportUnit> Units { get; init; }

    /// <summary>The forms behind it, filed or not.</summary>
    public required IReadOnlyList<RankingReportForm> Forms { get; init; }

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
/// <param name="OverLimit">The forms that are above the publishing limit: where there is one, a reason is asked for.</param>
public sealed record SignOffOffer(string Address, IReadOnlyList<BilingualText> OverLimit);

/// <summary>What is offered to who may publish.</summary>
/// <param name="Address">Takes <see cref="FieldNames.Generation"/>.</param>
/// <param name="Mails">How many mails go out.</param>
public sealed record PublishOffer(string Address, int Mails);
