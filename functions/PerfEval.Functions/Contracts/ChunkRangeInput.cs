using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>A run of chunks, for a sub-orchestration.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Activity">The activity that each chunk is given to.</param>
/// <param name="From">The first chunk.</param>
/// <param name="Count">How many.</param>
/// <param name="Argument">Handed on in <see cref="ChunkInput.Argument"/>.</param>
public sealed record ChunkRangeInput(CampaignKey Campaign, string Activity, int From, int Count, int Argument);
