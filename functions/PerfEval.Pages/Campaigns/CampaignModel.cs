using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Campaigns;

/// <summary>A campaign's dashboard.</summary>
public sealed record CampaignModel
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>How far it is.</summary>
    public required CampaignStage Stage { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? StageSince { get; init; }

    /// <summary>Its days.</summary>
    public required CampaignDates Dates { get; init; }

    /// <summary>Today in China.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Its units.</summary>
    public required int Units { get; init; }

    /// <summary>Forms by state. States that are left out have none.</summary>
    public required IReadOnlyList<FormStateCount> FormsByState { get; init; }

    /// <summary>Forms by timeliness.</summary>
    public required FilingCounts Filing { get; init; }

    /// <summary>How many forms had been filed by the end of each day, in the order of the days.</summary>
    public IReadOnlyList<FilingDay> FilingByDay { get; init; } = [];

    /// <summary>Submissions being evaluated.</summary>
    public int Pending { get; init; }

    /// <summary>Submissions set aside after repeated failures: the operator looks.</summary>
    public int Quarantined { get; init; }

    /// <summary>Mails by kind; <see langword="null"/> where there are too many to count for a page.</summary>
    public required IReadOnlyList<MailTally> Mails { get; init; }

    /// <summary>Units that owe forms: the first of them, the earliest due first.</summary>
    public required IReadOnlyList<OutstandingItem> Outstanding { get; init; }

    /// <summary>This very page, to come back to after an act.</summary>
    public required string HereAddress { get; init; }

    /// <summary>How many forms are owed in all.</summary>
    public required int OutstandingTotal { get; init; }

    /// <summary>Forms that wait for a reviewer: the first of them, most doubtful first.</summary>
    public IReadOnlyList<FormListItem> ReviewQueue { get; init; } = [];

    /// <summary>How many forms wait for a reviewer in all.</summary>
    public int ReviewQueueTotal { get; init; }

    /// <summary>How many forms are of units whose address sends mail back.</summary>
    public int UnreachableTotal { get; init; }

    /// <summary>The pages that lead on from here, in their order.</summary>
    public CampaignLinks? Links { get; init; }

    /// <summary>When the counts were last held against the forms; <see langword="null"/> before the first time.</summary>
    public DateTimeOffset? CountsCheckedAt { get; init; }

    /// <summary>Since when changes may be missing in the counts; <see langword="null"/> where none is.</summary>
    public DateTimeOffset? CountsBehindSince { get; init; }

    /// <summary>The newest ranking; <see langword="null"/> until there is one.</summary>
    public CampaignRanking? Ranking { get; init; }
}

/// <summary>How many forms are in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record FormStateCount(FormState State, int Count);

/// <summary>Forms by timeliness; together they are all forms issued.</summary>
/// <param name="OnTime">按时报送.</param>
/// <param name="Late">逾期报送.</param>
/// <param name="Overdue">逾期: past the deadline, not filed.</param>
/// <param name="Open">Not filed, not due yet.</param>
public sealed record FilingCounts(int OnTime, int Late, int Overdue, int Open)
{
    /// <summary>Those that were filed.</summary>
    public int Filed => OnTime + Late;

    /// <summary>All of them.</summary>
    public int Issued => OnTime + Late + Overdue + Open;
}

/// <summary>How many forms had been filed by the end of a day.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="Filed">Forms filed until then, counted once each.</param>
public sealed record FilingDay(DateOnly Day, int Filed);

/// <summary>The mails of a kind.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Waiting">Not yet handed over.</param>
/// <param name="Sent">Taken by the transport.</param>
/// <param name="Failed">Refused by the transport.</param>
/// <param name="Unknown">Handed over, with an outcome that nobody knows. Never repeated by itself.</param>
public sealed record MailTally(BilingualText Kind, int Waiting, int Sent, int Failed, int Unknown);

/// <summary>Where a campaign's other pages are.</summary>
/// <param name="Outstanding">Units that owe forms.</param>
/// <param name="Review">待复核.</param>
/// <param name="Unreachable">退信.</param>
/// <param name="Everything">All forms.</param>
/// <param name="Mail">邮件日志; <see langword="null"/> where there is none.</param>
/// <param name="Audit">操作日志.</param>
public sealed record CampaignLinks(string Outstanding, string Review, string Unreachable, string Everything, string? Mail, string Audit);

/// <summary>The newest ranking, on the dashboard.</summary>
public sealed record CampaignRanking
{
    /// <summary>The ranking's page.</summary>
    public required string Address { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Generation { get; init; }

    /// <summary>How far it is.</summary>
    public required RankingStatus Status { get; init; }

    /// <summary>The first of its units, in order.</summary>
    public required IReadOnlyList<RankingReportUnit> Units { get; init; }

    /// <summary>How many units it has.</summary>
    public required int UnitsTotal { get; init; }
}
