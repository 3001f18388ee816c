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
    /// <summary>Stands for the unit where a mail goes to the bureau itself.</summary>
    public const string Bureau = "_bureau";

    private const string Again = "again";

    public string Row => TableKey.Join(Unit, Kind.ToString(), Sequence);

    /// <summary>Reads what <see cref="Delivery"/> wrote.</summary>
    /// <returns>The key, or <see langword="null"/> where the text is none.</returns>
    public static MailKey? Parse(string? text)
    {
        string[] parts = text?.Split('~') ?? [];
        bool known = (parts.Length == 5 || (parts.Length == 6 && parts[5].StartsWith(Again, StringComparison.Ordinal)))
            && Array.TrueForAll(parts, p => KeyText.IsValid(p, 100))
            && Enum.TryParse(parts[3], out MailKind _);
        return known ? new MailKey(new CampaignKey(parts[0], parts[1]), parts[2], Enum.Parse<MailKind>(parts[3]), parts[4]) : null;
    }

    /// <summary>The key as one text, which is also the file's name in a mail folder.</summary>
    public override string ToString() => TableKey.Join(Campaign.Bureau, Campaign.Campaign, Row);

    /// <summary>Names one sending of it: a person may have it sent again, and that is not the mail of the first time.</summary>
    public string Delivery(int resends) => resends == 0 ? ToString() : TableKey.Join(ToString(), Again + TableKey.Padded(resends, 2));
}
