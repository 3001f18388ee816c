using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Rankings;

/// <summary>Mails the units of a chunk that their scores can be read, and objected to.</summary>
public sealed class SendPreliminaryActivity(PlanStore plans, UnitPost post)
{
    /// <summary>Sends them.</summary>
    [Function(nameof(SendPreliminaryActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        var mails = new List<OutgoingMail>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            mails.Add(await post.PrepareAsync(chunk.Campaign, unit.Code, MailKind.Preliminary, "1", Letters.Preliminary, cancellation));
        }

        await post.SendAsync(mails, cancellation);
    }
}
