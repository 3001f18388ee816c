using System.Net.Mime;
using Azure;
using PerfEval.Documents.Reports;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Pages.Charts;
using PerfEval.Pages.Reports;
using RankingReport = PerfEval.Documents.Reports.RankingReport;

namespace PerfEval.Functions.Rankings;

/// <summary>Writes the reports of a generation: a workbook and a page, which say the same.</summary>
public sealed class RankingReports(CampaignBlobs blobs)
{
    private const int MostOverLimit = 20;
    private const int NotFound = 404;

    /// <summary>Writes them; a repeat finds them written.</summary>
    internal async Task WriteAsync(
        CampaignRow campaign, int generation, string hash, IReadOnlyList<RankingRow> ranked, IReadOnlyList<FormRow> forms, IReadOnlyList<BilingualText> overLimit, CancellationToken cancellation)
    {
        CampaignKey key = campaign.Key();
        CampaignSettings settings = campaign.SettingsValue();
        List<FormRow> ordered = [.. forms.OrderBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Project, StringComparer.Ordinal)];
        byte[] workbook = RankingWorkbook.Write(Workbook(settings, generation, ranked, ordered));
        await blobs.Reports.WriteOnceAsync(CampaignBlobs.Report(key, generation, hash, ".xlsx"), workbook, CampaignBlobs.WorkbookType, cancellation);
        await blobs.Reports.WriteOnceAsync(
            CampaignBlobs.Report(key, generation, hash, ".json"), StoredJson.Bytes(Summary(ranked, overLimit)), "application/json", cancellation);
        byte[] page = await RankingReportPage.RenderAsync(Page(settings, generation, ranked, ordered));
        await blobs.Reports.WriteOnceAsync(CampaignBlobs.Report(key, generation, hash, ".html"), page, MediaTypeNames.Text.Html, cancellation);
    }

    /// <summary>What the ranking's page shows of a generation; of one ranked before there were summaries, that there is nothing.</summary>
    internal async Task<RankingSummary> ReadSummaryAsync(CampaignKey key, int generation, string hash, CancellationToken cancellation)
    {
        try
        {
            return StoredJson.Read<RankingSummary>(await blobs.Reports.ReadAsync(CampaignBlobs.Report(key, generation, hash, ".json"), cancellation));
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return new RankingSummary(new RankingCharts([], [], 0), [], [], 0);
        }
    }

    private static RankingSummary Summary(IReadOnlyList<RankingRow> ranked, IReadOnlyList<BilingualText> overLimit) => new(
        RankingCharts.Of([.. ranked.Select(RankingView.Unit)]),
        Groups(ranked, r => r.Department),
        [.. overLimit.Take(MostOverLimit)],
        overLimit.Count,
        ranked.Any(r => r.Category is not null) ? Groups(ranked, r => r.Category) : [],
        ranked.Any(r => r.Category is not null)
            ? ranked.GroupBy(RankingFilter.Pair, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal)
            : null);

    private static IReadOnlyList<RankingSummary.RankedDepartment> Groups(IReadOnlyList<RankingRow> ranked, Func<RankingRow, string?> by) =>
    [
        .. ranked
            .GroupBy(r => by(r) ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RankingSummary.RankedDepartment(FormLists.DepartmentKey(g.Key), g.Key, g.Count())),
    ];

    private static RankingReport Workbook(CampaignSettings settings, int generation, IEnumerable<RankingRow> ranked, IReadOnlyList<FormRow> forms) => new()
    {
        Title = settings.Title,
        GeneratedAt = $"第{generation}版，复核截至 {TableText.Of(settings.Dates.ReviewEnds)}",
        Policy = string.Join("、", forms.Select(f => f.Policy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        Units =
        [
            .. ranked.Select(row => new RankedUnit
            {
                Rank = row.Rank,
                Code = row.Unit,
                Name = row.UnitName,
                Grade = RankingView.GradeOf(row.Grade)?.Chinese(),
                Official = TableText.Decimal(row.Official),
                Declared = TableText.Decimal(row.Declared),
                DeclaredRank = row.DeclaredRank,
                Floor = TableText.Decimal(row.Floor),
                ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
                FormsFiled = row.FormsFiled,
                FormsIssued = row.FormsIssued,
            }),
        ],
        Forms =
        [
            .. forms.Select(row => new RankedForm
            {
                Id = row.Project,
                Unit = row.UnitName,
                Project = row.Title,
                State = row.CurrentRevision == 0 ? "未报送" : FilingNames.Of(row.StateValue()).Chinese,
                Declared = TableText.Decimal(row.Declared),
                Rule = TableText.Decimal(row.Rule),
                Official = TableText.Decimal(row.Official),
                Grade = RankingView.GradeOf(row.Grade)?.Chinese(),
                ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
                Findings = row.Findings,
            }),
        ],
    };

    private static RankingReportModel Page(CampaignSettings settings, int generation, IEnumerable<RankingRow> ranked, IReadOnlyList<FormRow> forms) => new()
    {
        Title = settings.Title,
        BureauName = settings.BureauName,
        Generation = generation,
        Status = RankingStatus.Preliminary,
        Units = [.. ranked.Select(RankingView.Unit)],
        Forms = [.. forms.Select(RankingView.Form)],
    };

}
