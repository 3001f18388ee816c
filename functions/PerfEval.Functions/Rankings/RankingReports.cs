using PerfEval.Documents.Reports;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Rankings;

/// <summary>Writes the reports of a generation: a workbook and a page, which say the same.</summary>
public sealed class RankingReports(CampaignBlobs blobs)
{
    /// <summary>Writes them; a repeat finds them written.</summary>
    internal async Task WriteAsync(
        CampaignRow campaign, int generation, string hash, IReadOnlyList<RankingRow> ranked, IReadOnlyList<FormRow> forms, CancellationToken cancellation)
    {
        CampaignKey key = campaign.Key();
        byte[] workbook = RankingWorkbook.Write(new RankingReport
        {
            Title = campaign.SettingsValue().Title,
            GeneratedAt = $"第{generation}版，复核截至 {TableText.Of(campaign.SettingsValue().Dates.ReviewEnds)}",
            Policy = string.Join("、", forms.Select(f => f.Policy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Units = [.. ranked.Select(Unit)],
            Forms = [.. forms.OrderBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Project, StringComparer.Ordinal).Select(Form)],
        });
        await blobs.Reports.WriteOnceAsync(CampaignBlobs.Report(key, generation, hash, ".xlsx"), workbook, CampaignBlobs.WorkbookType, cancellation);
    }

    private static RankedUnit Unit(RankingRow row) => new()
    {
        Rank = row.Rank,
        Code = row.Unit,
        Name = row.UnitName,
        Grade = GradeName(row.Grade),
        Official = TableText.Decimal(row.Official),
        Declared = TableText.Decimal(row.Declared),
        DeclaredRank = row.DeclaredRank,
        Floor = TableText.Decimal(row.Floor),
        ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
        FormsFiled = row.FormsFiled,
        FormsIssued = row.FormsIssued,
    };

    private static RankedForm Form(FormRow row) => new()
    {
        Id = row.Project,
        Unit = row.UnitName,
        Project = row.Title,
        State = row.CurrentRevision == 0 ? "未报送" : FilingNames.Of(row.StateValue()).Chinese,
        Declared = TableText.Decimal(row.Declared),
        Rule = TableText.Decimal(row.Rule),
        Official = TableText.Decimal(row.Official),
        Grade = GradeName(row.Grade),
        ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
        Findings = row.Findings,
    };

    private static string? GradeName(string? grade) => grade is null ? null : Enum.Parse<Grade>(grade).Chinese();
}
