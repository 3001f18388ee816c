using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>One mailing: the mails of one kind and one occasion, to whichever units they go.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">The name of a kind of mail.</param>
/// <param name="Sequence">The occasion: a round, a generation.</param>
public sealed record MailingInput(CampaignKey Campaign, string Kind, string Sequence);
