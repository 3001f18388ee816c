using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Campaigns;

/// <summary>Plans to mail the units of a chunk their link: one mail a unit, for all its forms.</summary>
public sealed class SendInvitationsActivity(PlanStore plans, UnitPost post)
{
    /// <summary>Plans them.</summary>
    [Function(nameof(SendInvitationsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        IReadOnlyList<PlannedUnit> units = await plans.ReadAsync(chunk, cancellation);
        await post.PlanAsync([.. units.Select(u => new MailKey(chunk.Campaign, u.Code, MailKind.Invitation, "1"))], cancellation);
    }
}
