using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>
/// <c>POST /api/campaigns/{bureau}/{campaign}/outstanding-list</c>: who owes what, with each unit's link, for sending by other means. It hands
/// out links, so each export is audited, which is why it is no GET.
/// </summary>
public sealed class OutstandingListHttp(CampaignStore campaigns, UnitStore units, OutstandingForms outstanding, UnitPost post, AuditLog audit, TimeProvider time)
{
    /// <summary>Answers with CSV, UTF-8 with a mark that spreadsheets know it by.</summary>
    [Function(nameof(OutstandingListHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/outstanding-list")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        var csv = new StringBuilder("\uFEFF单位编码,单位名称,联系人,电话,邮箱,未报送,链接\r\n");
        int count = 0;
        foreach (UnitRow unit in (await units.ListAsync(key, cancellation)).OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            List<FormRow> owed = await outstanding.ListAsync(key, unit.Code, cancellation);
            if (owed.Count > 0)
            {
                Uri link = await post.LinkAsync(key, unit.Code, cancellation);
                string[] cells = [unit.Code, unit.Name, unit.ContactName, unit.ContactPhone ?? string.Empty, unit.ContactEmail, string.Join('；', owed.Select(f => f.Title)), link.ToString()];
                csv.Append(CsvText.Line(cells));
                count++;
            }
        }

        DateTimeOffset now = time.GetUtcNow();
        await audit.RecordAsync(
            key,
            new AuditEntry(now, BureauAccess.Operator, "export-outstanding", AuditLog.Campaign, "export-outstanding", null, count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            cancellation);
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"outstanding-{campaign}.csv");
    }
}
