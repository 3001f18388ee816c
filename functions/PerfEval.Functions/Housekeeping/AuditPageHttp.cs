using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Housekeeping;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/audit</c>: what was done, some days at a time, the newest first.</summary>
public sealed class AuditPageHttp(CampaignStore campaigns, AuditLog audit, ConsolePage console, TimeProvider time)
{
    /// <summary>Answers with the page; <c>from</c> and <c>to</c> are days in China, <c>unit</c> is a unit's code, <c>before</c> is where the page before ended.</summary>
    [Function(nameof(AuditPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/audit")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        var query = AuditQuery.Of(request.Query, row, time.GetUtcNow());
        (IReadOnlyList<AuditRow> rows, string? next) = await audit.ReadAsync(key, query.From, query.To, query.Unit, query.Before, cancellation);
        CampaignSettings settings = row.SettingsValue();
        string address = CampaignAddress.Audit(key);
        int days = query.To.DayNumber - query.From.DayNumber + 1;
        return await PageResult.OfAsync<AuditPage, AuditModel>(
            console.Frame(request, settings.BureauName, [new PageLink(settings.Title, CampaignAddress.Of(key))]),
            new AuditModel
            {
                CampaignTitle = settings.Title,
                Address = address,
                From = query.From,
                To = query.To,
                Unit = query.Unit,
                Days = [.. rows.GroupBy(r => ChinaTime.DayOf(r.At)).Select(day => new AuditDay(day.Key, [.. day.Select(r => Line(key, r))]))],
                NextAddress = next is null ? null : (query with { Before = next }).Address(address),
                FirstAddress = query.Before is null ? null : (query with { Before = null }).Address(address),
                ExportAddress = (query with { Before = null }).Address($"{address}.xlsx"),
                EarlierAddress = (query with { From = query.From.AddDays(-days), To = query.From.AddDays(-1), Before = null }).Address(address),
                LaterAddress = query.To >= ChinaTime.DayOf(time.GetUtcNow())
                    ? null
                    : (query with { From = query.To.AddDays(1), To = query.To.AddDays(days), Before = null }).Address(address),
            });
    }

    private static AuditLine Line(CampaignKey key, AuditRow row)
    {
        bool isUnit = row.Subject != AuditLog.Campaign;
        return new AuditLine(
            row.At,
            AuditNames.Actor(row.Actor),
            AuditNames.Action(row.Action),
            isUnit ? row.Subject : null,
            isUnit ? CampaignAddress.Unit(key, row.Subject) : null,
            AuditNames.Value(row.Before),
            AuditNames.Value(row.After));
    }
}
