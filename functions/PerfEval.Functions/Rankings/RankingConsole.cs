using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Projections;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Rankings;

namespace PerfEval.Functions.Rankings;

/// <summary>The ranking's page, and what can be done on it.</summary>
public sealed class RankingConsole(CampaignStore campaigns, SortedRanking rankings, RankingReports reports, ConsolePage console)
{
    private const int MostOnAPage = 50;

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
        var query = RankingQuery.Of(request.Query);
        RankingSummary summary = await reports.ReadSummaryAsync(key, row.Generation, row.RankingHash!, cancellation);
        IReadOnlyList<RankingSummary.RankedDepartment> categories = summary.Categories ?? [];
        int total = query.Filter switch
        {
            { Department: { } one, Category: { } other } => summary.Pairs?.GetValueOrDefault(Storage.TableKey.Join(one, other)) ?? 0,
            { Department: { } one } => UnitsOf(summary.Departments, one),
            { Category: { } other } => UnitsOf(categories, other),
            _ => row.Units,
        };
        SortedRanking.Found found = await rankings.ReadAsync(key, row.Generation, query, total, MostOnAPage, cancellation);
        query = found.Query;
        bool awaiting = row.PhaseValue() == CampaignPhase.AwaitingSignOff && row.PublishRequestedAt is null && ConsolePage.May(request, Role.Operator);
        bool signed = row.SignedGeneration == row.Generation;
        string address = CampaignAddress.Ranking(key);
        return new RankingPageModel
        {
            Title = settings.Title,
            Generation = row.Generation,
            Status = RankingView.Status(row),
            Units = [.. found.Rows.Select(RankingView.Unit)],
            UnitsTotal = total,
            From = found.From,
            Charts = summary.Charts,
            Address = address,
            Departments = [.. summary.Departments.Select(d => new DepartmentChoice(d.Key, d.Name, d.Units))],
            Department = query.Filter.Department,
            Categories = [.. categories.Select(c => new DepartmentChoice(c.Key, c.Name, c.Units))],
            Category = query.Filter.Category,
            Sorts = SortedRanking.Columns(found, address),
            Sort = query.Sort?.Write(),
            TooManyToSort = found.CanSort ? null : FormIndex.MostSorted,
            NextAddress = found.Next?.Address(address),
            FirstAddress = query is { After: null, Page: 1 } ? null : (query with { After = null, Page = 1 }).Address(address),
            ExportAddress = (query with { After = null, Page = 1, Sort = null }).Address($"{address}.xlsx"),
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

    private static int UnitsOf(IReadOnlyList<RankingSummary.RankedDepartment> groups, string key) => groups.FirstOrDefault(g => g.Key == key)?.Units ?? 0;
}
