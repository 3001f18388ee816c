namespace PerfEval.Domain.Campaigns;

/// <summary>Names one form: campaign × unit × project.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The budget unit's code.</param>
/// <param name="Project">The project's code.</param>
public sealed record FormKey(CampaignKey Campaign, string Unit, string Project)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Campaign}/{Unit}/{Project}";
}
