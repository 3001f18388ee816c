using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>A step of a campaign to its next phase.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="From">The phase that ends; where the campaign is past it already, nothing is changed.</param>
/// <param name="To">The phase that begins.</param>
public sealed record PhaseChange(CampaignKey Campaign, CampaignPhase From, CampaignPhase To);
