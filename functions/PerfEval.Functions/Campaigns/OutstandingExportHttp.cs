using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// <c>GET /campaigns/{bureau}/{campaign}/outstanding.xlsx</c>: the units that owe forms as a workbook, whole. It holds no links; the list
/// that does is handed out, and recorded, with the mails.
/// </summary>
public sealed class OutstandingExportHttp(CampaignStore campaigns, OutstandingUnits units, ConsolePage console, TimeProvider time)
{
    private static readonly ListColumn[] Columns =
    [
        new("单位编码", 14), new("单位名称", 30), new("主管部门", 24), new("单位类别", 14), new("未报送", 10), new("退回待改", 10), new("欠报的自评表", 60),
        new("报送截止日期", 14), new("逾期天数", 10), new("最近催报", 18), new("联系人", 14), new("电话", 18), new("电子邮箱", 28), new("邮件退回", 10),
    ];

    /// <summary>Answers with the workbook, by the units' codes; <c>q</c> says how a code or name begins.</summary>
    [Function(nameof(OutstandingExportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/outstanding.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        var view = OutstandingView.Of(row, mayAct: false, time.GetUtcNow());
        return await WorkbookResult.OfAsync(
            $"outstanding-{campaign}.xlsx", "未报送单位", Columns, units.StreamAsync(key, ListQuery.Search(request.Query), cancellation), group => Cells(view.Unit(group), group), cancellation);
    }

    private static ListCell[] Cells(OutstandingItem unit, OutstandingGroup group) =>
    [
        ListCell.Of(unit.Code),
        ListCell.Of(unit.Name),
        ListCell.Of(unit.Department),
        ListCell.Of(group.Unit.Category),
        ListCell.Of(unit.Missing),
        ListCell.Of(unit.Returned),
        ListCell.Of(string.Join('；', group.Forms.Select(f => f.Title))),
        ListCell.Of(group.Due),
        ListCell.Of(unit.DaysOver),
        ListCell.Of(unit.RemindedAt is { } at ? ChinaTime.Show(at) : null),
        ListCell.Of(unit.ContactName),
        ListCell.Of(unit.ContactPhone),
        ListCell.Of(group.Unit.ContactEmail),
        ListCell.Of(unit.IsUnreachable ? "是" : string.Empty),
    ];
}
