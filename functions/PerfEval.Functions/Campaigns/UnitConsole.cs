using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>A unit's page for the bureau, and what can be done on it.</summary>
public sealed class UnitConsole(
    CampaignStore campaigns, UnitStore units, FormStore forms, MailStore mails, ConsolePage console, TimeProvider time)
{
    private const int MostMails = 100;

    /// <summary>The page; after a refusal with its reason and what was typed, after a preview with the mail and with what was typed.</summary>
    internal async Task<IResult> ShowAsync(
        HttpRequest request, CampaignKey key, string unit, Refusal? refusal, UnitActMails? preview, IFormCollection? entered, CancellationToken cancellation)
    {
        CampaignRow? campaign = await campaigns.FindAsync(key, cancellation);
        UnitRow? row = campaign is null || !KeyText.IsValid(unit, KeyText.CodeLength) ? null : await units.FindAsync(key, unit, cancellation);
        if (campaign is null || row is null)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = campaign.SettingsValue();
        DateTimeOffset now = time.GetUtcNow();
        List<FormLine> lines = [.. (await forms.ListAsync(key, unit, cancellation)).Select(FormLine.Of)];
        string address = CampaignAddress.Unit(key, unit);
        bool mayAct = ConsolePage.May(request, Role.Operator);
        var model = new UnitModel
        {
            Name = row.Name,
            Code = row.Code,
            Department = row.SupervisorName,
            Contact = new Contact { Name = row.ContactName, Email = row.ContactEmail, Phone = row.ContactPhone },
            BouncedAt = row.IsUnreachable() ? row.BouncedAt : null,
            BounceReason = row.IsUnreachable() ? row.BounceReason : null,
            Forms = [.. lines.Select(l => FormLineView.Of(key, l, now))],
            Mails = [.. (await mails.ListAsync(key, unit, cancellation)).OrderByDescending(m => m.PlannedAt).Take(MostMails).Select(Mail)],
            RemindAddress = mayAct && lines.Exists(l => l.IsOwed) && ReminderDesk.IsOpen(campaign) ? $"{address}/remind" : null,
            Preview = preview is null ? null : new UnitActPreview(preview.Act, preview.Count, preview.Sample is null ? null : Preview(preview.Sample)),
            ContactAddress = mayAct ? $"{address}/contact" : null,
            ExtensionAddress = mayAct && lines.Exists(l => l.IsOwed) && campaign.PhaseValue() is >= CampaignPhase.Filing and <= CampaignPhase.Reviewing ? $"{address}/extension" : null,
            ExtensionFrom = ChinaTime.DayOf(now),
            ExtensionTo = settings.Dates.ReviewEnds,
            Entered = (entered ?? FormCollection.Empty).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal),
        };
        return await PageResult.OfAsync<UnitPage, UnitModel>(
            console.Frame(
                request,
                settings.BureauName,
                [new PageLink(settings.Title, CampaignAddress.Of(key))],
                refusal is null ? [] : [ConsolePage.Message(refusal)]),
            model,
            refusal?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>A mail as it would go out.</summary>
    internal static UnitMailPreview Preview(OutgoingMail mail) =>
        new(mail.Recipient, mail.Copy, mail.Letter.Subject, MailBody.Text(mail.Letter), mail.Suppressed);

    private static UnitMail Mail(MailRow row) => new(
        MailNames.Of(Enum.Parse<MailKind>(row.Kind)),
        MailNames.Of(row.StateValue()),
        row.StateValue() is MailState.Failed or MailState.Bounced or MailState.Unknown,
        row.SentAt ?? row.PlannedAt,
        row.Recipient,
        row.Failure);
}
