using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;

namespace PerfEval.Functions.Housekeeping;

/// <summary>Which acts an address asks for.</summary>
/// <param name="From">The first day, in China.</param>
/// <param name="To">The last day, in China.</param>
/// <param name="Unit">A unit's code; <see langword="null"/> for everything.</param>
/// <param name="Before">Where the page before ended; <see langword="null"/> on the first.</param>
internal sealed record AuditQuery(DateOnly From, DateOnly To, string? Unit, string? Before)
{
    private const int DaysAtOnce = 30;
    private const int LongestKey = 200;
    private const string DayFormat = "yyyy-MM-dd";
    private const string BeforeName = "before";

    public static AuditQuery Of(IQueryCollection query, CampaignRow campaign, DateTimeOffset now)
    {
        // Once a campaign is over, its last days are of more interest than today.
        DateOnly last = campaign.PhaseValue() == CampaignPhase.Published ? ChinaTime.DayOf(campaign.PhaseSince) : ChinaTime.DayOf(now);
        DateOnly to = Day(query[FieldNames.To]) ?? last;
        return new AuditQuery(
            Day(query[FieldNames.From]) is { } asked && asked <= to ? asked : to.AddDays(1 - DaysAtOnce),
            to,
            query[FieldNames.Unit].ToString().Trim() is { Length: > 0 } code && KeyText.IsValid(code, KeyText.CodeLength) ? code : null,
            query[BeforeName].ToString() is { Length: > 0 and < LongestKey } before ? before : null);
    }

    /// <summary>The address of these acts.</summary>
    public string Address(string path) =>
        ListQuery.Address(path, (FieldNames.From, TableText.Of(From)), (FieldNames.To, TableText.Of(To)), (FieldNames.Unit, Unit), (BeforeName, Before));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is > 2000 and < 3000 ? day : null;
}
