using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Events;

/// <summary>An event that has been taken, so that it counts once however often it is told.</summary>
public sealed class MailEventRow : TableRow
{
    /// <summary>What happened.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
