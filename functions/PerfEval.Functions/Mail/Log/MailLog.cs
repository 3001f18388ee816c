using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Mail;

namespace PerfEval.Functions.Mail.Log;

/// <summary>Makes the page of a campaign's mails.</summary>
public sealed class MailLog(CampaignStore campaigns, MailStore mails, ConsolePage console)
{
    private const int MostOnAPage = 50;

    /// <summary>The page, with a refusal above it where something was refused.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, CampaignKey key, int page, Refusal? refusal, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = row.SettingsValue();
        List<MailRow> all = await mails.ListAsync(key, cancellation);
        string state = request.Query["state"].ToString();
        string kind = request.Query["kind"].ToString();
        List<MailRow> chosen = [.. all
            .Where(m => (state.Length == 0 || m.State == state) && (kind.Length == 0 || m.Kind == kind))
            .OrderByDescending(m => m.PlannedAt)
            .ThenBy(m => m.RowKey, StringComparer.Ordinal)];
        var balance = MailBalance.Of(all);
        return await PageResult.OfAsync<MailLogPage, MailLogModel>(
            console.Frame(
                request,
                settings.BureauName,
                [new PageLink(settings.Title, CampaignAddress.Of(key))],
                refusal is null ? null : [ConsolePage.Message(refusal)]),
            new MailLogModel
            {
                CampaignTitle = settings.Title,
                Address = CampaignAddress.Mail(key),
                Balance = new MailLogBalance(
                    balance.Planned, balance.Sent, balance.Suppressed, balance.Failed, balance.Unknown, balance.UnderWay, balance.Delivered, balance.Bounced),
                States = Choices(all.Select(m => m.State), state, s => MailNames.Of(Enum.Parse<MailState>(s))),
                Kinds = Choices(all.Select(m => m.Kind), kind, k => MailNames.Of(Enum.Parse<MailKind>(k))),
                Items = [.. chosen.Skip((page - 1) * MostOnAPage).Take(MostOnAPage).Select(m => Item(key, m))],
                NextAddress = chosen.Count > page * MostOnAPage ? Address(key, state, kind, page + 1) : null,
                FirstAddress = page > 1 ? Address(key, state, kind, 1) : null,
                OutstandingAddress = $"{CampaignAddress.Of(key)}/outstanding-list",
            },
            refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static MailLogItem Item(CampaignKey campaign, MailRow mail) => new(
        MailNames.Of(Enum.Parse<MailKind>(mail.Kind)),
        mail.Unit,
        mail.Unit.StartsWith(MailKey.Bureau, StringComparison.Ordinal) ? null : CampaignAddress.Unit(campaign, mail.Unit),
        mail.Copy is null ? mail.Recipient : $"{mail.Recipient}, {mail.Copy}",
        mail.Subject,
        MailNames.Of(mail.StateValue()),
        mail.Failure is { } reason ? MailNames.OfReason(reason) : null,
        mail.PlannedAt,
        mail.SentAt,
        mail.Attempts,
        MailDesk.CanResend(mail) ? $"{CampaignAddress.Mail(campaign)}/{mail.Unit}/{mail.Kind}/{mail.Sequence}/resend" : null);

    private static IReadOnlyList<MailLogChoice> Choices(IEnumerable<string> values, string chosen, Func<string, BilingualText> name) =>
        [.. values.GroupBy(v => v, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new MailLogChoice(g.Key, name(g.Key), g.Count(), g.Key == chosen))];

    private static string Address(CampaignKey key, string state, string kind, int page) => string.Create(
        CultureInfo.InvariantCulture, $"{CampaignAddress.Mail(key)}?state={Uri.EscapeDataString(state)}&kind={Uri.EscapeDataString(kind)}&page={page}");
}
