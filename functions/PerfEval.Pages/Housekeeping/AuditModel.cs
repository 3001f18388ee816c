using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Housekeeping;

/// <summary>A page of a campaign's audit log.</summary>
public sealed record AuditModel
{
    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Where the filter's form leads.</summary>
    public required string Address { get; init; }

    /// <summary>The first day shown, in China.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day shown, in China.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The unit that is asked for.</summary>
    public string? Unit { get; init; }

    /// <summary>What was done on this page, the newest day first.</summary>
    public required IReadOnlyList<AuditDay> Days { get; init; }

    /// <summary>What was done before that in the same days; <see langword="null"/> where nothing was.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The newest of these days; <see langword="null"/> where this page has it.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>All of these days as a workbook.</summary>
    public required string ExportAddress { get; init; }

    /// <summary>The days before these.</summary>
    public required string EarlierAddress { get; init; }

    /// <summary>The days after these; <see langword="null"/> where they are yet to come.</summary>
    public string? LaterAddress { get; init; }
}

/// <summary>A day's acts.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="Lines">What was done, the newest first.</param>
public sealed record AuditDay(DateOnly Day, IReadOnlyList<AuditLine> Lines);

/// <summary>One act.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">The unit's code; <see langword="null"/> for the campaign as a whole.</param>
/// <param name="SubjectAddress">The unit's page.</param>
/// <param name="Before">What stood there before.</param>
/// <param name="After">What stands there now.</param>
public sealed record AuditLine(
    DateTimeOffset At, BilingualText Actor, BilingualText Action, string? Subject, string? SubjectAddress, BilingualText? Before, BilingualText? After);
