using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Housekeeping;

/// <summary>One act, as the audit log keeps it. Rows are only ever added.</summary>
public sealed class AuditRow : TableRow
{
    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who did it: a role, a link's hash, or the program.</summary>
    public string Actor { get; set; } = string.Empty;

    /// <summary>What was done.</summary>
    public string Action { get; set; } = string.Empty;

    /// <summary>What it was done to.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>What stood there before, where something did.</summary>
    public string? Before { get; set; }

    /// <summary>What stands there now.</summary>
    public string? After { get; set; }

    /// <summary>SHA-256 of <see cref="Before"/>, where that was removed because it was personal data.</summary>
    public string? BeforeHash { get; set; }

    /// <summary>SHA-256 of <see cref="After"/>, where that was removed because it was personal data.</summary>
    public string? AfterHash { get; set; }
}
