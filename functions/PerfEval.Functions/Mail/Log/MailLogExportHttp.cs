using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Lists;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail.Index;
using PerfEval.Pages;

namespace PerfEval.Functions.Mail.Log;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/mail.xlsx</c>: the mails of a campaign as a workbook, all that the page's filter chooses.</summary>
public sealed class MailLogExportHttp(CampaignStore campaigns, MailStore mails, MailIndex index, ConsolePage console)
{
    private static readonly (string Chinese, string English, double Width)[] Columns =
    [
        ("应发时间", "Planned", 18), ("种类", "Kind", 14), ("单位编码", "Unit code", 14), ("收件人", "Recipient", 28), ("抄送", "Copy to", 28),
        ("主题", "Subject", 48), ("状态", "State", 16), ("原因", "Reason", 36), ("发出时间", "Sent", 18), ("送达或退回时间", "Settled", 18),
        ("发送次数", "Attempts", 10), ("重发次数", "Sent again", 10),
    ];

    /// <summary>Answers with the workbook; the query is that of the page.</summary>
    [Function(nameof(MailLogExportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/mail.xlsx")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        string bureauName = row.SettingsValue().BureauName;
        bool english = ConsolePage.LanguageOf(request) == Language.English;
        ListColumn[] columns = [.. Columns.Select(c => new ListColumn(english ? c.English : c.Chinese, c.Width))];
        return await WorkbookResult.OfAsync($"mail-{campaign}.xlsx", english ? "Mails" : "邮件", columns, async book =>
        {
            await foreach (MailLine line in MailLogQuery.Of(request.Query).StreamAsync(key, mails, index, cancellation))
            {
                book.Add(Cells(line, bureauName, english));
            }
        });
    }

    private static ListCell[] Cells(MailLine mail, string bureau, bool english)
    {
        return
        [
            ListCell.Of(ChinaTime.Show(mail.PlannedAt)),
            ListCell.Of(Said(MailNames.Of(mail.Kind))),
            ListCell.Of(mail.IsToTheBureau ? bureau : mail.Unit),
            ListCell.Of(mail.Recipient),
            ListCell.Of(mail.Copy),
            ListCell.Of(mail.Subject),
            ListCell.Of(Said(MailNames.Of(mail.State))),
            ListCell.Of(mail.Failure is { } reason ? Said(MailNames.OfReason(reason)) : null),
            ListCell.Of(mail.SentAt is { } sent ? ChinaTime.Show(sent) : null),
            ListCell.Of(mail.SettledAt is { } settled ? ChinaTime.Show(settled) : null),
            ListCell.Of(mail.Attempts),
            ListCell.Of(mail.Resends),
        ];

        string Said(BilingualText text) => english ? text.English : text.Chinese;
    }
}
