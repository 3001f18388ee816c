using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary>Mail to a unit's contact, with the unit's link in it.</summary>
public sealed class UnitPost(CampaignStore campaigns, UnitStore units, UnitLinks links, MailOffice office, TimeProvider time)
{
    // Results can be read, and objected to, for a year after the last day of the campaign.
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(365);

    /// <summary>Sends mails, unless they have been sent.</summary>
    internal Task SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellation) => office.SendAsync(mails, cancellation);

    /// <summary>Sends one mail, unless it has been sent.</summary>
    internal async Task SendAsync(
        CampaignKey campaign, string unitCode, MailKind kind, string sequence, Func<LetterContext, MailLetter> write, CancellationToken cancellation) =>
        await office.SendAsync([await PrepareAsync(campaign, unitCode, kind, sequence, write, cancellation)], cancellation);

    /// <summary>Writes one mail. An overdue notice is copied to the supervising department.</summary>
    internal async Task<OutgoingMail> PrepareAsync(
        CampaignKey campaign, string unitCode, MailKind kind, string sequence, Func<LetterContext, MailLetter> write, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(campaign, cancellation)).SettingsValue();
        UnitRow unit = await units.GetAsync(campaign, unitCode, cancellation);
        Uri link = await links.MakeAsync(campaign, unitCode, settings.Dates.ObjectionsClosedFrom + LinkLife, cancellation);
        MailLetter letter = write(new LetterContext(settings, unit, link, time.GetUtcNow()));
        string? copy = kind == MailKind.Overdue ? unit.SupervisorEmail : null;
        return new OutgoingMail(new MailKey(campaign, unitCode, kind, sequence), settings.BureauName, unit.ContactEmail, copy, letter, Suppressed: null);
    }
}
