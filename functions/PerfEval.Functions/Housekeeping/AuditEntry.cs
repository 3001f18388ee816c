namespace PerfEval.Functions.Housekeeping;

/// <summary>An act to be recorded.</summary>
/// <param name="At">When it was done; the instant that the changed row itself holds, so that a repeat finds its record.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">What it was done to: a unit's code, or <c>campaign</c>.</param>
/// <param name="ActionId">Tells acts of one instant apart; <c>[A-Za-z0-9_~-]</c>.</param>
/// <param name="Before">What stood there before.</param>
/// <param name="After">What stands there now.</param>
internal sealed record AuditEntry(
    DateTimeOffset At, string Actor, string Action, string Subject, string ActionId, string? Before = null, string? After = null);
