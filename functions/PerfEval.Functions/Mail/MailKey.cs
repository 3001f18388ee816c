using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>Names one mail: the same act, done again, finds the mail of the first time.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit that it is about.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="Sequence">Tells mails of one kind apart: a round, a project and revision, a generation.</param>
internal sealed record MailKey(CampaignKey Campaign, string Unit, MailKind Kind, string Sequence)
{
    public string Row => TableKey.Join(Unit, Kind.ToString(), Sequence);

    /// <summary>The key as one text, which is also the file's name in a mail folder.</summary>
    public override string ToString() => TableKey.Join(Campaign.Bureau, Campaign.Campaign, Row);
}
