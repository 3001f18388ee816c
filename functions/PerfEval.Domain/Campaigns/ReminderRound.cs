namespace PerfEval.Domain.Campaigns;

/// <summary>A round of reminders with the instant at which it goes out.</summary>
/// <param name="Number">Names it; in a running campaign its day, as 20220317.</param>
/// <param name="At">The instant, in UTC: within office hours of a workday in China.</param>
/// <param name="Overdue">Whether some of it goes out after a deadline.</param>
/// <param name="Digest">Whether the bureau is told how the campaign stands.</param>
/// <param name="Reminds">Whether units are reminded.</param>
public sealed record ReminderRound(int Number, DateTimeOffset At, bool Overdue, bool Digest = false, bool Reminds = true);
