using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>What the campaign's row says, as far as the orchestrator acts on it.</summary>
/// <param name="Phase">How far the campaign is.</param>
/// <param name="Chunks">How many chunks its units make.</param>
/// <param name="Dates">Its days.</param>
/// <param name="Reminder">The reminder round that is due or comes next, if any is left.</param>
/// <param name="Generation">The newest generation of the ranking; 0 before the first.</param>
/// <param name="PublishRequested">Whether the signed ranking is to be published.</param>
public sealed record CampaignSituation(
    CampaignPhase Phase,
    int Chunks,
    CampaignDates Dates,
    ReminderRound? Reminder,
    int Generation,
    bool PublishRequested);
