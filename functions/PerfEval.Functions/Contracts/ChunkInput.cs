using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>One chunk of a campaign's units, for an activity.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Chunk">The chunk's number, from 0.</param>
/// <param name="Argument">What the activity does it for: a reminder round, a ranking generation; 0 where nothing.</param>
public sealed record ChunkInput(CampaignKey Campaign, int Chunk, int Argument);
