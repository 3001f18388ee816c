using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Rankings;

namespace PerfEval.Functions.Rankings;

/// <summary>The ranking's page, and what can be done on it.</summary>
public sealed class RankingConsole(CampaignStore campaigns, RankingStore rankings, RankingReports reports, ConsolePage console)
{
    private const int MostOnAPage = 50;
    private const string AfterName = "after";

    /// <summary>The page, with the refusal of what was just tried, if it was refused, or with a letter of those that publishing would send.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, CampaignKey key, Refusal? refusal, OutgoingMail? sample, CancellationToken cancellation)
    {
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null || row.Generation == 0)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = row.SettingsValue();
        PageContext frame = console.Frame(
            request,
            settings.BureauName,
            [new PageLink(settings.Title, CampaignAddress.Of(key))],
            refusal is null ? [] : [ConsolePage.Message(refusal)]);
        return await PageResult.OfAsync<RankingPage, RankingPageModel>(
            frame, await ModelAsync(request, key, row, settings, sample, cancellation), refusal?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<RankingPageModel> ModelAsync(
        HttpRequest request, CampaignKey key, CampaignRow row, CampaignSettings settings, OutgoingMail? sample, CancellationToken cancellation)
    {
        string? department = Part(request.Query[FieldNames.Department]);
        string? after = request.Query[AfterName].ToString() is { Length: > 0 and < 200 } text ? text : null;
        RankingSummary summary = await reports.ReadSummaryAsync(key, row.Generation, row.RankingHash!, cancellation);
        (IReadOnlyList<RankingRow> rows, string? next) = await rankings.ReadAsync(key, row.Generation, department, after, MostOnAPage, cancellation);
        bool awaiting = row.PhaseValue() == CampaignPhase.AwaitingSignOff && row.PublishRequestedAt is null && ConsolePage.May(request, Role.Operator);
        bool signed = row.SignedGeneration == row.Generation;
        string address = CampaignAddress.Ranking(key);
        return new RankingPageModel
        {
            Title = settings.Title,
            Generation = row.Generation,
            Status = RankingView.Status(row),
            Units = [.. rows.Select(RankingView.Unit)],
            UnitsTotal = department is null ? row.Units : summary.Departments.FirstOrDefault(d => d.Key == department)?.Units ?? rows.Count,
            From = rows.Count > 0 ? rows[0].Position : 1,
            Charts = summary.Charts,
            Address = address,
            Departments = [.. summary.Departments.Select(d => new DepartmentChoice(d.Key, d.Name, d.Units))],
            Department = department,
            NextAddress = next is null ? null : Address(address, department, next),
            FirstAddress = after is null ? null : Address(address, department, null),
            FormsAddress = CampaignAddress.Forms(key),
            SignedBy = signed ? row.SignedBy : null,
            SignedAt = signed ? row.SignedAt : null,
            ExceptionReason = signed ? row.ExceptionReason : null,
            WorkbookAddress = CampaignAddress.Report(key, "xlsx"),
            DocumentAddress = CampaignAddress.Report(key, "html"),
            SignOff = awaiting && !signed ? new SignOffOffer($"{address}/sign-off", summary.OverLimit, summary.OverLimitTotal) : null,
            Publish = awaiting && signed
                ? new PublishOffer($"{address}/publish", row.Units, sample is null ? null : UnitConsole.Preview(sample))
                : null,
        };
    }

    private static string? Part(string? text) => KeyText.IsValid(text, KeyText.CodeLength) ? text : null;

    private static string Address(string address, string? department, string? after)
    {
        string[] query =
        [
            .. department is null ? Array.Empty<string>() : [$"{FieldNames.Department}={department}"],
            .. after is null ? Array.Empty<string>() : [$"{AfterName}={Uri.EscapeDataString(after)}"],
        ];
        return query.Length == 0 ? address : $"{address}?{string.Join('&', query)}";
    }
}
