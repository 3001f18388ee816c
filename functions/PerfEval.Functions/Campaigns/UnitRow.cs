using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>A unit's row in the Units table.</summary>
public sealed class UnitRow : TableRow
{
    /// <summary>The unit's name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The contact's name.</summary>
    public string ContactName { get; set; } = string.Empty;

    /// <summary>The contact's address.</summary>
    public string ContactEmail { get; set; } = string.Empty;

    /// <summary>The contact's telephone number.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>主管部门.</summary>
    public string? SupervisorName { get; set; }

    /// <summary>单位类别; absent where the plan names none.</summary>
    public string? Category { get; set; }

    /// <summary>The supervising department's address.</summary>
    public string? SupervisorEmail { get; set; }

    /// <summary>The address that sent mail back; absent once it is corrected.</summary>
    public string? BouncedAddress { get; set; }

    /// <summary>Why it did.</summary>
    public string? BounceReason { get; set; }

    /// <summary>When it did.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>The day in China, inclusive, that the unit's forms were extended to; absent where they were not.</summary>
    public string? ExtendedTo { get; set; }

    /// <summary>When they were.</summary>
    public DateTimeOffset? ExtendedAt { get; set; }

    /// <summary>Why they were; the unit reads it.</summary>
    public string? ExtensionReason { get; set; }

    /// <summary>SHA-256 of the first link's token, once that is registered and while it is not revoked: mails then need not look it up.</summary>
    public string? LinkHash { get; set; }

    /// <summary>The unit's code.</summary>
    internal string Code => RowKey;

    /// <summary>Whether mail to the contact comes back.</summary>
    internal bool IsUnreachable() => string.Equals(BouncedAddress, ContactEmail, StringComparison.OrdinalIgnoreCase);
}
