using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Mail.Log;
using PerfEval.Functions.Projections;

namespace PerfEval.Functions.Mail;

/// <summary>
/// <c>GET /api/campaigns/{bureau}/{campaign}/mail</c>: the mails of a campaign, <c>?state=</c>, <c>?kind=</c> and <c>?unit=</c> of one, and what
/// the bureau has to look at: units whose address sends mail back.
/// </summary>
public sealed class ListMailHttp(CampaignStore campaigns, MailStore mails, MailIndex index, FormIndex forms)
{
    private const int MostOnAPage = 500;
    private const int MostForms = 900;

    /// <summary>Answers with the balance, the units that can't be reached, a page of mails, the newest first, and the address of the next.</summary>
    [Function(nameof(ListMailHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/mail")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        var query = MailLogQuery.Of(request.Query);
        MailPage page = await query.ReadAsync(key, mails, index, MostOnAPage, cancellation);
        return JsonResult.Of(new
        {
            balance = MailBalance.Of(await index.CountAsync(key, cancellation)),
            unreachable = (await UnreachableAsync(key, cancellation)).Select(u => new
            {
                unit = u.Unit,
                name = u.UnitName,
                email = u.ContactEmail,
                phone = u.ContactPhone,
                reason = u.BounceReason,
                since = u.BouncedAt,
            }),
            mails = page.Lines.Select(m => new
            {
                unit = m.Unit,
                kind = m.Kind.ToString(),
                sequence = m.Sequence,
                state = m.State.ToString(),
                recipient = m.Recipient,
                copy = m.Copy,
                subject = m.Subject,
                plannedAt = m.PlannedAt,
                sentAt = m.SentAt,
                settledAt = m.SettledAt,
                attempts = m.Attempts,
                resends = m.Resends,
                reason = m.Failure,
            }),
            next = page.Next is null ? null : query.Address($"/api{CampaignAddress.Mail(key)}", page.Next),
        });
    }

    /// <summary>A form of each unit that can't be reached: forms carry what lists show of their unit.</summary>
    private async Task<IEnumerable<FormLine>> UnreachableAsync(CampaignKey key, CancellationToken cancellation) =>
        (await forms.ReadAsync(key, FormLists.Unreachable(), null, MostForms, cancellation)).Lines.DistinctBy(line => line.Unit, StringComparer.Ordinal);
}
