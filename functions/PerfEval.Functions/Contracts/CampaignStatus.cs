namespace PerfEval.Functions.Contracts;

/// <summary>The orchestration's custom status: what it does, and what it waits for.</summary>
/// <param name="Phase">How far the campaign is.</param>
/// <param name="WaitingUntil">The instant it waits for, in UTC; <see langword="null"/> where it works or waits for people.</param>
public sealed record CampaignStatus(CampaignPhase Phase, DateTimeOffset? WaitingUntil);
