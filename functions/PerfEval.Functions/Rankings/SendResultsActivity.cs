using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>Plans to mail the units of a chunk their place in the published ranking.</summary>
public sealed class SendResultsActivity(PlanStore plans, UnitPost post)
{
    /// <summary>Plans them; <see cref="ChunkInput.Argument"/> is the generation.</summary>
    [Function(nameof(SendResultsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        IReadOnlyList<PlannedUnit> units = await plans.ReadAsync(chunk, cancellation);
        await post.PlanAsync([.. units.Select(u => new MailKey(chunk.Campaign, u.Code, MailKind.Result, TableKey.Padded(chunk.Argument, 3)))], cancellation);
    }
}
