using System.Globalization;
using System.Text;
using PerfEval.Documents;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>Who owes what, with each unit's link, for sending by other means than mail. It hands out links, so each time that it is made is audited.</summary>
public sealed class OutstandingList(UnitStore units, OutstandingForms outstanding, UnitPost post, AuditLog audit, TimeProvider time)
{
    /// <summary>Makes the list, and records that it was made.</summary>
    internal async Task<IReadOnlyList<OutstandingUnit>> MakeAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        var list = new List<OutstandingUnit>();
        foreach (UnitRow unit in (await units.ListAsync(campaign, cancellation)).OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            List<FormRow> owed = await outstanding.ListAsync(campaign, unit.Code, cancellation);
            if (owed.Count > 0)
            {
                list.Add(new OutstandingUnit(unit, owed, await post.LinkAsync(campaign, unit.Code, cancellation)));
            }
        }

        await audit.RecordAsync(
            campaign,
            new AuditEntry(time.GetUtcNow(), BureauAccess.Operator, "export-outstanding", AuditLog.Campaign, "export-outstanding", null, list.Count.ToString(CultureInfo.InvariantCulture)),
            cancellation);
        return list;
    }

    /// <summary>The list as CSV, UTF-8 with a mark that spreadsheets know it by.</summary>
    internal static byte[] Csv(IEnumerable<OutstandingUnit> list)
    {
        var csv = new StringBuilder("\uFEFF单位编码,单位名称,联系人,电话,邮箱,未报送,链接\r\n");
        foreach (OutstandingUnit owing in list)
        {
            UnitRow unit = owing.Unit;
            string[] cells = [unit.Code, unit.Name, unit.ContactName, unit.ContactPhone ?? string.Empty, unit.ContactEmail, string.Join('；', owing.Forms.Select(f => f.Title)), owing.Link.AbsoluteUri];
            csv.Append(CsvText.Line(cells));
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
