namespace PerfEval.Functions.Mail;

/// <summary>A mail that a campaign will send.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">Why.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Copy">The address of the copy.</param>
/// <param name="Certain">Whether it goes out whatever happens; else only where the unit has not filed.</param>
public sealed record ForecastMail(DateTimeOffset At, MailKind Kind, string Unit, string Recipient, string? Copy, bool Certain);
