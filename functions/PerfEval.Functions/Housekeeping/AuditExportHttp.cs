using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Housekeeping;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/audit.xlsx</c>: what was done in some days as a workbook, whole, in order of time.</summary>
public sealed class AuditExportHttp(CampaignStore campaigns, AuditLog audit, ConsolePage console, TimeProvider time)
{
    private static readonly ListColumn[] Columns =
    [
        new("时间", 20), new("操作", 24), new("操作人", 24), new("单位编码", 14), new("原值", 40), new("现值", 60),
    ];

    /// <summary>Answers with the workbook; the query is that of the page.</summary>
    [Function(nameof(AuditExportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/audit.xlsx")] HttpRequest request,
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
        return await WorkbookResult.OfAsync(
            $"audit-{campaign}.xlsx", "操作日志", Columns, audit.StreamAsync(key, query.From, query.To, query.Unit, cancellation), Cells, cancellation);
    }

    private static ListCell[] Cells(AuditRow row) =>
    [
        ListCell.Of(ChinaTime.Show(row.At)),
        ListCell.Of(AuditNames.Action(row.Action).Chinese),
        ListCell.Of(AuditNames.Actor(row.Actor).Chinese),
        ListCell.Of(row.Subject == AuditLog.Campaign ? null : row.Subject),
        ListCell.Of(AuditNames.Value(row.Before)?.Chinese),
        ListCell.Of(AuditNames.Value(row.After)?.Chinese),
    ];
}
