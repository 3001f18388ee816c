using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>Who owes what, with each unit's link, for sending by other means than mail. It hands out links, so each time that it is made is audited.</summary>
public sealed class OutstandingList(UnitStore units, OutstandingForms outstanding, UnitPost post, AuditLog audit, TimeProvider time)
{
    /// <summary>Makes the list, and records that it was made and by whom.</summary>
    internal async Task<IReadOnlyList<OutstandingUnit>> MakeAsync(CampaignKey campaign, string actor, CancellationToken cancellation)
    {
        var list = new List<OutstandingUnit>();
        List<UnitRow> all = await units.ListAsync(campaign, cancellation);
        ILookup<string, FormRow> owed = await outstanding.ListAsync(campaign, all.Select(u => u.Code), cancellation);
        foreach (UnitRow unit in all.Where(u => owed.Contains(u.Code)).OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            list.Add(new OutstandingUnit(unit, [.. owed[unit.Code]], await post.LinkAsync(campaign, unit.Code, cancellation)));
        }

        // Two at one instant are two: each hands out every link.
        await audit.RecordAsync(
            campaign,
            new AuditEntry(
                time.GetUtcNow(), actor, "export-outstanding", AuditLog.Campaign, $"export-outstanding-{Guid.NewGuid():n}", null, list.Count.ToString(CultureInfo.InvariantCulture)),
            cancellation);
        return list;
    }
}
