namespace PerfEval.Domain.Campaigns;

/// <summary>What a bureau launches: the days, the waves of reminders, and who files which forms.</summary>
public sealed record CampaignPlan
{
    /// <summary>The finance bureau's id, <c>[A-Za-z0-9_-]</c>.</summary>
    public required string Bureau { get; init; }

    /// <summary>The bureau's name as mails and reports show it.</summary>
    public required string BureauName { get; init; }

    /// <summary>The campaign's id within the bureau, <c>[A-Za-z0-9_-]</c>.</summary>
    public required string Campaign { get; init; }

    /// <summary>The campaign's title as mails and reports show it.</summary>
    public required string Title { get; init; }

    /// <summary>预算年度 that may be evaluated; a form of any other year is refused.</summary>
    public required IReadOnlyList<int> BudgetYears { get; init; }

    /// <summary>The days of the campaign.</summary>
    public required CampaignDates Dates { get; init; }

    /// <summary>The waves of reminders.</summary>
    public IReadOnlyList<ReminderWave> Reminders { get; init; } = [];

    /// <summary>
    /// The waves of reminders for forms that were returned, placed by days from the day by which each is to be filed again.
    /// The default is three days before and on the day.
    /// </summary>
    public IReadOnlyList<ReminderWave>? ReturnedReminders { get; init; }

    /// <summary>Who in the bureau is told every week how the campaign stands; nobody by default.</summary>
    public IReadOnlyList<Contact> DigestTo { get; init; } = [];

    /// <summary>Whom units ask.</summary>
    public required Contact HelpDesk { get; init; }

    /// <summary>The units and their forms.</summary>
    public required IReadOnlyList<PlannedUnit> Units { get; init; }
}
