using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>The audit log, page after page.</summary>
internal static class AuditPages
{
    public static async Task<List<AuditRow>> ListAsync(this AuditLog audit, CampaignKey campaign, CancellationToken cancellation)
    {
        var all = new List<AuditRow>();
        string? after = null;
        do
        {
            BucketPage<AuditRow> page = await audit.PageAsync(campaign, after, 100, cancellation);
            all.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
