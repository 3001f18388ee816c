using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail.Index;
using PerfEval.Pages;
using PerfEval.Pages.Mail;

namespace PerfEval.Functions.Mail.Log;

/// <summary>Makes the page of a campaign's mails, from the lists and counts that are kept beside them.</summary>
public sealed class MailLog(CampaignStore campaigns, MailStore mails, MailIndex index, ConsolePage console)
{
    private const int MostOnAPage = 50;

    /// <summary>The page, with a refusal above it where something was refused, or with the mail that would be sent again.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, CampaignKey key, Refusal? refusal, OutgoingMail? preview, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = row.SettingsValue();
        var query = MailLogQuery.Of(request.Query);
        MailCounts counts = await index.CountAsync(key, cancellation);
        MailPage page = await query.ReadAsync(key, mails, index, MostOnAPage, cancellation);
        var balance = MailBalance.Of(counts);
        string address = CampaignAddress.Mail(key);
        return await PageResult.OfAsync<MailLogPage, MailLogModel>(
            console.Frame(
                request,
                settings.BureauName,
                [new PageLink(settings.Title, CampaignAddress.Of(key))],
                refusal is null ? null : [ConsolePage.Message(refusal)]),
            new MailLogModel
            {
                CampaignTitle = settings.Title,
                Address = address,
                Balance = new MailLogBalance(
                    balance.Planned, balance.Sent, balance.Suppressed, balance.Failed, balance.Unknown, balance.UnderWay, balance.Delivered, balance.Bounced),
                CountsBehindSince = counts.IsWhole ? null : counts.AsOf ?? row.LaunchedAt,
                States = [.. counts.ByState.OrderBy(s => s.Key).Select(s => new MailLogChoice(s.Key.ToString(), MailNames.Of(s.Key), s.Value, s.Key == query.State))],
                Kinds = [.. counts.ByKind.OrderBy(k => k.Key).Select(k => new MailLogChoice(k.Key.ToString(), MailNames.Of(k.Key), k.Value.Values.Sum(), k.Key == query.Kind))],
                Unit = query.Unit,
                Items = [.. page.Lines.Select(m => Item(key, m, settings.BureauName))],
                NextAddress = page.Next is null ? null : query.Address(address, page.Next),
                FirstAddress = query.After is null ? null : query.Address(address, null),
                Preview = preview is null ? null : new MailLogPreview(UnitConsole.Preview(preview), ResendAddress(preview.Key)),
                ExportAddress = query.Address($"{address}.xlsx", null),
                OutstandingAddress = $"{CampaignAddress.Of(key)}/outstanding-list",
            },
            refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static MailLogItem Item(CampaignKey campaign, MailLine mail, string bureau) => new(
        MailNames.Of(mail.Kind),
        mail.IsToTheBureau ? bureau : mail.Unit,
        mail.IsToTheBureau ? null : CampaignAddress.Unit(campaign, mail.Unit),
        mail.Copy is null ? mail.Recipient : $"{mail.Recipient}, {mail.Copy}",
        mail.Subject,
        MailNames.Of(mail.State),
        mail.Failure is { } reason ? MailNames.OfReason(reason) : null,
        mail.PlannedAt,
        mail.SentAt,
        mail.Attempts,
        MailDesk.CanResend(mail.State) ? ResendAddress(mail.Key(campaign)) : null);

    private static string ResendAddress(MailKey key) => $"{CampaignAddress.Mail(key.Campaign)}/{key.Unit}/{key.Kind}/{key.Sequence}/resend";
}
