namespace PerfEval.Domain.Campaigns;

/// <summary>Names one campaign. One installation serves several bureaus, so the bureau is part of the name.</summary>
/// <param name="Bureau">The finance bureau's id.</param>
/// <param name="Campaign">The campaign's id within the bureau.</param>
public sealed record CampaignKey(string Bureau, string Campaign)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Bureau}/{Campaign}";
}
