using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Rankings;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/forms.xlsx</c>: a list of forms as a workbook, whole.</summary>
public sealed class FormListExportHttp(CampaignStore campaigns, FormIndex index, ConsolePage console, TimeProvider time)
{
    private static readonly ListColumn[] Columns =
    [
        new("单位编码", 14), new("单位名称", 30), new("主管部门", 24), new("单位类别", 14), new("项目编码", 18), new("项目名称", 36), new("预算年度", 10),
        new("状态", 12), new("报送截止日期", 14), new("首次报送时间", 18), new("报送次数", 10), new("是否逾期", 10),
        new("自评得分", 10), new("复算得分", 10), new("自评高于复算", 12), new("疑点", 10), new("审定得分", 10), new("等级", 8), new("待复核占比", 12), new("审核提示数", 12),
        new("联系人", 14), new("电话", 18), new("电子邮箱", 28), new("邮件退回", 10),
    ];

    /// <summary>Answers with the workbook; the query is that of the list's page.</summary>
    [Function(nameof(FormListExportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/forms.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return await console.NotFoundAsync(request);
        }

        DateTimeOffset now = time.GetUtcNow();
        FormList list = FormListQuery.Of(request.Query).List();
        return await WorkbookResult.OfAsync($"forms-{campaign}.xlsx", "自评表", Columns, index.StreamAsync(key, list, cancellation), line => Cells(line, now), cancellation);
    }

    private static decimal? Shown(decimal? score) => score is { } value ? Rounding.Show(value) : null;

    private static ListCell[] Cells(FormLine line, DateTimeOffset now) =>
    [
        ListCell.Of(line.Unit),
        ListCell.Of(line.UnitName),
        ListCell.Of(line.Department),
        ListCell.Of(line.Category),
        ListCell.Of(line.Project),
        ListCell.Of(line.Title),
        ListCell.Of(line.BudgetYear),
        ListCell.Of(FilingNames.Of(line.State).Chinese),
        ListCell.Of(line.Due),
        ListCell.Of(line.FiledAt is { } filed ? ChinaTime.Show(filed) : null),
        ListCell.Of(line.Revision),
        ListCell.Of(line.Timeliness(now) is FilingTimeliness.Late or FilingTimeliness.Overdue ? "是" : "否"),
        ListCell.Of(Shown(line.Declared)),
        ListCell.Of(Shown(line.Rule)),
        ListCell.Of(line.Declared is null || line.Rule is null ? null : Shown(line.Gap)),
        ListCell.Of(line.Revision > 0 ? Shown(line.Doubt) : null),
        ListCell.Of(Shown(line.Official)),
        ListCell.Of(RankingView.GradeOf(line.Grade)?.Chinese()),
        ListCell.Of(line.ProvisionalShare),
        ListCell.Of(line.Findings),
        ListCell.Of(line.ContactName),
        ListCell.Of(line.ContactPhone),
        ListCell.Of(line.ContactEmail),
        ListCell.Of(line.Unreachable ? "是" : string.Empty),
    ];
}
