using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain.Calendars;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/list.xlsx</c>: every campaign as a workbook, those too that the page has no room for.</summary>
public sealed class CampaignListExportHttp(CampaignStore campaigns, FormIndex index)
{
    /// <summary>Where it is.</summary>
    internal const string Address = "/campaigns/list.xlsx";

    private static readonly ListColumn[] Columns =
    [
        new("财政局编码", 14), new("编码", 18), new("名称", 40), new("预算年度", 14), new("阶段", 12), new("发起时间", 18), new("下发日期", 14),
        new("报送截止日期", 14), new("停止接收日期", 14), new("复核结束日期", 14), new("异议期结束日期", 14), new("发布时间", 18),
        new("单位数", 10), new("自评表数", 10), new("按时报送", 10), new("逾期报送", 10), new("未报送", 10), new("待复核", 10), new("排名版次", 10),
    ];

    /// <summary>Answers with the workbook, the newest first.</summary>
    [Function(nameof(CampaignListExportHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/list.xlsx")] HttpRequest request, CancellationToken cancellation)
    {
        _ = request;
        return WorkbookResult.OfAsync("campaigns.xlsx", "绩效自评工作", Columns, AllAsync(cancellation), c => Cells(c.Row, c.Counts), cancellation);
    }

    private async IAsyncEnumerable<(CampaignRow Row, CampaignCounts Counts)> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (CampaignRow row in (await campaigns.ListAsync(cancellation)).OrderByDescending(r => r.LaunchedAt))
        {
            yield return (row, await index.CountAsync(row.Key(), cancellation));
        }
    }

    private static ListCell[] Cells(CampaignRow row, CampaignCounts counts)
    {
        CampaignSettings settings = row.SettingsValue();
        return
        [
            ListCell.Of(row.Key().Bureau),
            ListCell.Of(row.Key().Campaign),
            ListCell.Of(settings.Title),
            ListCell.Of(string.Join('、', settings.BudgetYears)),
            ListCell.Of(AuditNames.Value(row.Phase)?.Chinese),
            ListCell.Of(ChinaTime.Show(row.LaunchedAt)),
            ListCell.Of(TableText.Of(settings.Dates.Opens)),
            ListCell.Of(TableText.Of(settings.Dates.Due)),
            ListCell.Of(TableText.Of(settings.Dates.Closes)),
            ListCell.Of(TableText.Of(settings.Dates.ReviewEnds)),
            ListCell.Of(TableText.Of(settings.Dates.ObjectionsEnd)),
            ListCell.Of(row.PublishedAt is { } at ? ChinaTime.Show(at) : null),
            ListCell.Of(row.Units),
            ListCell.Of(row.Forms),
            ListCell.Of(counts.Of(FormFacets.OnTime)),
            ListCell.Of(counts.Of(FormFacets.Late)),
            ListCell.Of(counts.Of(FormFacets.Owed)),
            ListCell.Of(counts.Of(FormFacets.Review)),
            ListCell.Of(row.Generation),
        ];
    }
}
