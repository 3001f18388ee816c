using PerfEval.Functions.Mail.Index;

namespace PerfEval.Functions.Mail;

/// <summary>Whether what was planned was sent, suppressed or failed, and what is still in doubt.</summary>
/// <param name="Planned">All mails that fell due.</param>
/// <param name="Sent">Those that a transport took; some of them delivered or sent back since.</param>
/// <param name="Suppressed">Those that were deliberately not sent.</param>
/// <param name="Failed">Those that a transport refused.</param>
/// <param name="Unknown">Those of which nobody knows; a person has each sent again, or not.</param>
/// <param name="UnderWay">Those that are still to be sent.</param>
/// <param name="Delivered">Of those sent, those that the recipient's server has.</param>
/// <param name="Bounced">Of those sent, those that came back.</param>
internal sealed record MailBalance(int Planned, int Sent, int Suppressed, int Failed, int Unknown, int UnderWay, int Delivered, int Bounced)
{
    /// <summary>Whether every mail's fate is known: planned = sent + suppressed + failed.</summary>
    public bool IsBalanced => Planned == Sent + Suppressed + Failed;

    public static MailBalance Of(MailCounts counts)
    {
        IReadOnlyDictionary<MailState, int> by = counts.ByState;
        int delivered = by.GetValueOrDefault(MailState.Delivered);
        int bounced = by.GetValueOrDefault(MailState.Bounced);
        return new MailBalance(
            by.Values.Sum(),
            by.GetValueOrDefault(MailState.Sent) + delivered + bounced,
            by.GetValueOrDefault(MailState.Suppressed),
            by.GetValueOrDefault(MailState.Failed),
            by.GetValueOrDefault(MailState.Unknown),
            by.GetValueOrDefault(MailState.Planned),
            delivered,
            bounced);
    }
}
