using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Access;

/// <summary>A link's row: the token itself is nowhere stored, only its hash.</summary>
public sealed class LinkRow : TableRow
{
    /// <summary>The bureau's id.</summary>
    public string Bureau { get; set; } = string.Empty;

    /// <summary>The campaign's id.</summary>
    public string Campaign { get; set; } = string.Empty;

    /// <summary>The unit that the link speaks for.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>The one form that a section's link is for; absent on a unit's own.</summary>
    public string? Project { get; set; }

    /// <summary>The section (科室) that a section's link was made for, as the unit's contact named it.</summary>
    public string? Section { get; set; }

    /// <summary>The hash of the unit's own link by which a section's was made: it works no longer than that one; absent on a unit's own.</summary>
    public string? MadeBy { get; set; }

    /// <summary>What it is for: <c>unit</c> is the unit's own portal, <c>section</c> one form for one of its sections.</summary>
    public string Purpose { get; set; } = string.Empty;

    /// <summary>The instant from which it no longer works.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Whether the bureau has revoked it.</summary>
    public bool Revoked { get; set; }

    /// <summary>Who acts by the link, as the audit log names them: the beginning of the token's hash, never the token.</summary>
    internal string Actor() => $"link-{RowKey[..16]}";

    /// <summary>The campaign's key.</summary>
    internal CampaignKey CampaignKey() => new(Bureau, Campaign);
}
