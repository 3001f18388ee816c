namespace PerfEval.Domain.Campaigns;

/// <summary>One wave of reminders (催报), placed by days from the submission deadline.</summary>
public sealed record ReminderWave
{
    /// <summary>Days before the deadline; 0 is the deadline's own day. Exactly one of the two is given.</summary>
    public int? DaysBeforeDue { get; init; }

    /// <summary>Days after the deadline, for those who are overdue; from 1.</summary>
    public int? DaysAfterDue { get; init; }

    /// <summary>Whether the wave goes to those who are overdue.</summary>
    public bool IsOverdueWave => DaysAfterDue is not null;
}
