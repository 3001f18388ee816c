using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;
using PerfEval.Pages.Housekeeping;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/audit</c>: what was done, some days at a time, the newest first.</summary>
public sealed class AuditPageHttp(CampaignStore campaigns, AuditLog audit, ConsolePage console, TimeProvider time)
{
    private const int DaysAtOnce = 30;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Answers with the page; <c>from</c> and <c>to</c> are days in China, <c>unit</c> is a unit's code.</summary>
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

        // Once a campaign is over, its last days are of more interest than today.
        DateOnly today = ChinaTime.DayOf(time.GetUtcNow());
        DateOnly last = row.PhaseValue() == CampaignPhase.Published ? ChinaTime.DayOf(row.PhaseSince) : today;
        DateOnly to = Day(request.Query[FieldNames.To]) ?? last;
        DateOnly from = Day(request.Query[FieldNames.From]) is { } asked && asked <= to ? asked : to.AddDays(1 - DaysAtOnce);
        string? unit = request.Query[FieldNames.Unit].ToString().Trim() is { Length: > 0 } code && KeyText.IsValid(code, KeyText.CodeLength) ? code : null;
        (IReadOnlyList<AuditRow> rows, bool isCut) = await audit.ReadAsync(key, from, to, unit, cancellation);
        CampaignSettings settings = row.SettingsValue();
        string address = CampaignAddress.Audit(key);
        int days = to.DayNumber - from.DayNumber + 1;
        return await PageResult.OfAsync<AuditPage, AuditModel>(
            console.Frame(request, settings.BureauName, [new PageLink(settings.Title, CampaignAddress.Of(key))]),
            new AuditModel
            {
                CampaignTitle = settings.Title,
                Address = address,
                From = from,
                To = to,
                Unit = unit,
                Lines = [.. rows.Select(r => Line(key, r))],
                IsCut = isCut,
                EarlierAddress = Address(address, from.AddDays(-days), from.AddDays(-1), unit),
                LaterAddress = to >= today ? null : Address(address, to.AddDays(1), to.AddDays(days), unit),
            });
    }

    private static string Address(string address, DateOnly from, DateOnly to, string? unit) =>
        $"{address}?{FieldNames.From}={TableText.Of(from)}&{FieldNames.To}={TableText.Of(to)}{(unit is null ? string.Empty : $"&{FieldNames.Unit}={unit}")}";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is > 2000 and < 3000 ? day : null;

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
