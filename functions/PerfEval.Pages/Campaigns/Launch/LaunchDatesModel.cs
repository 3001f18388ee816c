using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>The second step of a launch: days and reminders.</summary>
public sealed record LaunchDatesModel
{
    /// <summary>Takes the form.</summary>
    public required string PostAddress { get; init; }

    /// <summary>The first step.</summary>
    public required string BackAddress { get; init; }

    /// <summary>The fields as they were entered, by name.</summary>
    public required IReadOnlyDictionary<string, string> Entered { get; init; }

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<LaunchFault> Faults { get; init; } = [];

    /// <summary>What is allowed and yet probably not meant.</summary>
    public IReadOnlyList<BilingualText> Warnings { get; init; } = [];

    /// <summary>The waves on the days on which they go out.</summary>
    public IReadOnlyList<LaunchWave> Waves { get; init; } = [];

    /// <summary>The months from the first day to the last; none where the days can't be read.</summary>
    public IReadOnlyList<CalendarMonth> Months { get; init; } = [];

    /// <summary>The notices that holidays come from.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Years of which no holidays are known.</summary>
    public IReadOnlyList<int> YearsWithoutNotice { get; init; } = [];
}

/// <summary>A wave of reminders.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Day">The worked day on which it goes out.</param>
/// <param name="Overdue">Whether it goes to those who are overdue.</param>
public sealed record LaunchWave(int Number, DateOnly Day, bool Overdue);
