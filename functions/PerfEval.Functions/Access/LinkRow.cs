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

    /// <summary>What it is for; <c>unit</c> is the unit's own portal.</summary>
    public string Purpose { get; set; } = string.Empty;

    /// <summary>The instant from which it no longer works.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Whether the bureau has revoked it.</summary>
    public bool Revoked { get; set; }

    /// <summary>The campaign's key.</summary>
    internal CampaignKey CampaignKey() => new(Bureau, Campaign);
}
