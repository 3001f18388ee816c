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

    /// <summary>Mails by kind.</summary>
    public required IReadOnlyList<MailTally> Mails { get; init; }

    /// <summary>Units that owe a form: the first of them, most urgent first.</summary>
    public required IReadOnlyList<OutstandingUnit> Outstanding { get; init; }

    /// <summary>How many units owe a form in all.</summary>
    public required int OutstandingTotal { get; init; }

    /// <summary>Forms that wait for a reviewer: the first of them, most doubtful first.</summary>
    public IReadOnlyList<ReviewQueueItem> ReviewQueue { get; init; } = [];

    /// <summary>How many forms wait for a reviewer in all.</summary>
    public int ReviewQueueTotal { get; init; }

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

/// <summary>A unit that owes a form.</summary>
public sealed record OutstandingUnit
{
    /// <summary>The unit's code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many forms it owes.</summary>
    public required int FormsOwed { get; init; }

    /// <summary>How many it was issued.</summary>
    public required int FormsIssued { get; init; }

    /// <summary>Its due day.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Whom to call.</summary>
    public Contact? Contact { get; init; }

    /// <summary>When it was last reminded.</summary>
    public DateTimeOffset? LastReminder { get; init; }
}

/// <summary>A form that waits for a reviewer.</summary>
public sealed record ReviewQueueItem
{
    /// <summary>The form's review page.</summary>
    public required string Address { get; init; }

    /// <summary>The unit's name.</summary>
    public required string UnitName { get; init; }

    /// <summary>The project's name or the form's title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required FormState State { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? Declared { get; init; }

    /// <summary>复算得分.</summary>
    public decimal? Rule { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>The share of its points that nobody has decided, 0 to 1.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>How many findings there are.</summary>
    public int FindingCount { get; init; }
}

/// <summary>The newest ranking, on the dashboard.</summary>
public sealed record CampaignRanking
{
    /// <summary>The ranking's page.</summary>
    public required string Address { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Generation { get; init; }

    /// <summary>How far it is.</summary>
    public required RankingStatus Status { get; init; }

    /// <summary>All its units, in order; the dashboard shows the first of them.</summary>
    public required IReadOnlyList<RankingReportUnit> Units { get; init; }
}
