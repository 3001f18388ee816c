using PerfEval.Functions.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary>What every letter to a unit may speak of.</summary>
/// <param name="Settings">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Link">The unit's link.</param>
/// <param name="Now">The instant of sending: days left are counted from it.</param>
internal sealed record LetterContext(CampaignSettings Settings, UnitRow Unit, Uri Link, DateTimeOffset Now);
