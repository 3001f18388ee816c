using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Access;

/// <summary>
/// <c>POST /api/campaigns/{bureau}/{campaign}/units/{unit}/link</c>: revokes a unit's link, because it came into the wrong
/// hands, and makes another. It hands out a link, so it is audited.
/// </summary>
public sealed class RotateLinkHttp(CampaignStore campaigns, UnitStore units, UnitLinks links, AuditLog audit, TimeProvider time)
{
    private const int ShownDigits = 16;

    /// <summary>Answers with the new link; every mail from now on carries it.</summary>
    [Function(nameof(RotateLinkHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/units/{unit}/link")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        if (await units.FindAsync(key, unit, cancellation) is null)
        {
            return Refusal.Of(StatusCodes.Status404NotFound, "unknown-unit", "unit", unit, "没有这个预算单位。", "There is no such unit.").ToResult();
        }

        // First: from here on mails look the link up, and so find whatever a stop in between leaves.
        await units.ChangeAsync(key, unit, Forget, cancellation);
        (Uri link, string revoked) = await links.RotateAsync(key, unit, UnitPost.LinkExpiry(row.SettingsValue()), cancellation);
        // Named as in the entries of what units did by it.
        string name = $"link-{revoked[..ShownDigits]}";
        await audit.RecordAsync(key, new AuditEntry(time.GetUtcNow(), Caller.ActorOf(request), "rotate-link", unit, $"rotate-{name}", name), cancellation);
        return JsonResult.Of(new { unit, link = link.AbsoluteUri });
    }

    private static bool Forget(UnitRow row)
    {
        bool known = row.LinkHash is not null;
        row.LinkHash = null;
        return known;
    }
}
