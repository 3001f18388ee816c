using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail;

/// <summary>
/// <c>GET /api/campaigns/{bureau}/{campaign}/mail</c>: every mail of a campaign, <c>?state=</c> of one state, and what the bureau has to look
/// at: units whose address sends mail back.
/// </summary>
public sealed class ListMailHttp(CampaignStore campaigns, UnitStore units, MailStore mails)
{
    /// <summary>Answers with the balance, the units that can't be reached, and the mails by time.</summary>
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

        string state = request.Query["state"].ToString();
        List<MailRow> all = await mails.ListAsync(key, cancellation);
        return JsonResult.Of(new
        {
            balance = MailBalance.Of(all),
            unreachable = (await units.ListAsync(key, cancellation)).Where(u => u.IsUnreachable()).Select(u => new
            {
                unit = u.Code,
                name = u.Name,
                email = u.ContactEmail,
                phone = u.ContactPhone,
                reason = u.BounceReason,
                since = u.BouncedAt,
            }),
            mails = all
                .Where(m => state.Length == 0 || m.State == state)
                .OrderBy(m => m.PlannedAt)
                .ThenBy(m => m.RowKey, StringComparer.Ordinal)
                .Select(m => new
                {
                    unit = m.Unit,
                    kind = m.Kind,
                    sequence = m.Sequence,
                    state = m.State,
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
        });
    }
}
