using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>The last step of a launch: what will be mailed, and the confirmation.</summary>
public sealed record LaunchCheckModel
{
    /// <summary>Launches.</summary>
    public required string PostAddress { get; init; }

    /// <summary>The step before.</summary>
    public required string BackAddress { get; init; }

    /// <summary>All mails as a file.</summary>
    public required string MailsAddress { get; init; }

    /// <summary>What is launched is what was seen: a digest of it.</summary>
    public required string Seen { get; init; }

    /// <summary>The campaign's title.</summary>
    public required string Title { get; init; }

    /// <summary>The campaign's id.</summary>
    public required string Campaign { get; init; }

    /// <summary>预算年度.</summary>
    public required IReadOnlyList<int> BudgetYears { get; init; }

    /// <summary>The days.</summary>
    public required CampaignDates Dates { get; init; }

    /// <summary>The units.</summary>
    public required int Units { get; init; }

    /// <summary>Their forms.</summary>
    public required int Forms { get; init; }

    /// <summary>The units by supervising department.</summary>
    public IReadOnlyList<LaunchDepartment> Departments { get; init; } = [];

    /// <summary>Mails by day and kind, in order of time.</summary>
    public required IReadOnlyList<MailDay> Days { get; init; }

    /// <summary>Mails that follow what people do.</summary>
    public required IReadOnlyList<MailOnEvent> OnEvents { get; init; }

    /// <summary>Some of the mails.</summary>
    public required IReadOnlyList<MailLine> Sample { get; init; }

    /// <summary>How many mails there are with a day.</summary>
    public int Total => Days.Sum(d => d.Count);
}

/// <summary>The mails of one kind on one day.</summary>
/// <param name="Day">The day, in China.</param>
/// <param name="Kind">The kind, in words.</param>
/// <param name="Count">The most that go out.</param>
/// <param name="Certain">Whether they go out whatever happens; otherwise to those alone who have not filed.</param>
public sealed record MailDay(DateOnly Day, BilingualText Kind, int Count, bool Certain);

/// <summary>Mails that follow what people do.</summary>
/// <param name="Kind">The kind, in words.</param>
/// <param name="Most">The most that go out at a time.</param>
public sealed record MailOnEvent(BilingualText Kind, int Most);

/// <summary>A mail of a dry run.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">The kind, in words.</param>
/// <param name="UnitCode">The unit's code.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Copy">Who gets a copy.</param>
public sealed record MailLine(DateTimeOffset At, BilingualText Kind, string UnitCode, string UnitName, string Recipient, string? Copy);
