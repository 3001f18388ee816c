using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Rankings;

/// <summary>Plans to mail the units of a chunk that their scores can be read, and objected to.</summary>
public sealed class SendPreliminaryActivity(PlanStore plans, UnitPost post)
{
    /// <summary>Plans them.</summary>
    [Function(nameof(SendPreliminaryActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        IReadOnlyList<PlannedUnit> units = await plans.ReadAsync(chunk, cancellation);
        await post.PlanAsync([.. units.Select(u => new MailKey(chunk.Campaign, u.Code, MailKind.Preliminary, "1"))], cancellation);
    }
}
