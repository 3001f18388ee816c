using System.Globalization;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Mail.Digests;

/// <summary>Writes the weekly digest to the bureau's own addresses: what is filed, what is not, and what became of the mail.</summary>
public sealed class DigestPost(
    CampaignStore campaigns, UnitStore units, FormStore forms, MailIndex mails, DigestLinks links, MailTexts texts, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private readonly Letters letters = new(texts);

    /// <summary>The digests of one day, a mail for each recipient.</summary>
    internal static IReadOnlyList<PlannedMail> Plan(CampaignKey campaign, CampaignSettings settings, string sequence) =>
        [.. (settings.DigestTo ?? []).Select((to, i) => new PlannedMail(new MailKey(campaign, Unit(i + 1), MailKind.Digest, sequence), to.Email, null))];

    /// <summary>Writes digests of one campaign.</summary>
    internal async Task<IReadOnlyList<OutgoingMail>> WriteAsync(IReadOnlyList<MailKey> keys, CancellationToken cancellation)
    {
        CampaignKey campaign = keys[0].Campaign;
        CampaignSettings settings = (await campaigns.GetAsync(campaign, cancellation)).SettingsValue();
        DigestFigures figures = await CountAsync(campaign, settings, cancellation);
        var console = new Uri(new Uri(options.Value.PublicOrigin), CampaignAddress.Of(campaign));
        var written = new List<OutgoingMail>();
        foreach (MailKey key in keys)
        {
            int recipient = int.Parse(key.Unit.AsSpan(MailKey.Bureau.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            Contact to = settings.DigestTo![recipient - 1];
            Uri stop = await links.MakeAsync(campaign, recipient, settings.Dates.ObjectionsClosedFrom.AddYears(1), cancellation);
            var about = new LetterContext(settings, new UnitRow { Name = to.Name }, console, time.GetUtcNow());
            written.Add(new OutgoingMail(
                key,
                settings.BureauName,
                to.Email,
                null,
                letters.Digest(about, figures, stop),
                await links.IsUnsubscribedAsync(campaign, recipient, cancellation) ? MailSuppression.Unsubscribed : null,
                stop));
        }

        return written;
    }

    private async Task<DigestFigures> CountAsync(CampaignKey campaign, CampaignSettings settings, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<FormRow> all = await forms.ListAsync(campaign, cancellation);
        MailBalance balance = MailBalance.Of(await mails.CountAsync(campaign, cancellation));
        DateOnly today = ChinaTime.DayOf(now);
        return new DigestFigures(
            all.Count(f => f.StateValue() != FormState.NotIssued),
            all.Count(f => f.CurrentRevision > 0),
            all.Count(f => f.StateValue() == FormState.Issued),
            all.Count(f => f.Timeliness(now) == FilingTimeliness.Overdue),
            all.Count(f => f.StateValue() is FormState.Returned or FormState.Reopened),
            (await units.ListAsync(campaign, cancellation)).Count(u => u.IsUnreachable()),
            balance.Unknown,
            balance.Failed,
            settings.Dates.InOrder().Select(d => d.Day).FirstOrDefault(d => d >= today, settings.Dates.ObjectionsEnd));
    }

    private static string Unit(int recipient) => string.Create(CultureInfo.InvariantCulture, $"{MailKey.Bureau}-{recipient}");
}
