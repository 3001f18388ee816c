namespace PerfEval.Domain.Campaigns;

/// <summary>A wave with the instant at which it goes out.</summary>
/// <param name="Number">Its number, from 1, in order of time.</param>
/// <param name="At">The instant, in UTC: 09:00 in China on a workday.</param>
/// <param name="Overdue">Whether it goes out after the deadline.</param>
public sealed record ReminderRound(int Number, DateTimeOffset At, bool Overdue);
