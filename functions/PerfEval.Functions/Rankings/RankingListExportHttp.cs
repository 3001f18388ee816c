using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>
/// <c>GET /campaigns/{bureau}/{campaign}/ranking.xlsx</c>: the newest ranking as a workbook, as it is filtered. The report is the
/// workbook that is signed off; this is a list to work with.
/// </summary>
public sealed class RankingListExportHttp(CampaignStore campaigns, RankingStore rankings, ConsolePage console)
{
    private static readonly ListColumn[] Columns =
    [
        new("名次", 8), new("自评名次", 10), new("单位编码", 14), new("单位名称", 30), new("主管部门", 24), new("单位类别", 14), new("等级", 8),
        new("审定得分", 10), new("待复核占比", 12), new("自评得分", 10), new("最低得分", 10), new("已报送", 10), new("应报送", 10), new("较上版变化", 10),
    ];

    /// <summary>Answers with the workbook; <c>department</c> and <c>category</c> are those of the page.</summary>
    [Function(nameof(RankingListExportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/ranking.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { Generation: > 0 } row)
        {
            return await console.NotFoundAsync(request);
        }

        return await WorkbookResult.OfAsync(
            $"ranking-{campaign}-{row.Generation}.xlsx",
            $"第{row.Generation}版排名",
            Columns,
            rankings.StreamAsync(key, row.Generation, RankingQuery.Of(request.Query).Filter, cancellation),
            Cells,
            cancellation);
    }

    private static decimal? Shown(string? score) => TableText.Decimal(score) is { } value ? Rounding.Show(value) : null;

    private static ListCell[] Cells(RankingRow row) =>
    [
        Number(row.Rank),
        Number(row.DeclaredRank),
        ListCell.Of(row.Unit),
        ListCell.Of(row.UnitName),
        ListCell.Of(row.Department),
        ListCell.Of(row.Category),
        ListCell.Of(RankingView.GradeOf(row.Grade)?.Chinese()),
        ListCell.Of(Shown(row.Official)),
        ListCell.Of(TableText.Decimal(row.ProvisionalShare)),
        ListCell.Of(Shown(row.Declared)),
        ListCell.Of(Shown(row.Floor)),
        ListCell.Of(row.FormsFiled),
        ListCell.Of(row.FormsIssued),
        Number(row.Change),
    ];

    private static ListCell Number(int? number) => number is { } value ? ListCell.Of(value) : ListCell.Of((string?)null);
}
