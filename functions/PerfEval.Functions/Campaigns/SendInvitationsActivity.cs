using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>Mails the units of a chunk their link: one mail a unit, for all its forms.</summary>
public sealed class SendInvitationsActivity(PlanStore plans, FormStore forms, UnitPost post)
{
    /// <summary>Sends them.</summary>
    [Function(nameof(SendInvitationsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        var mails = new List<OutgoingMail>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            List<FormRow> issued = await forms.ListAsync(chunk.Campaign, unit.Code, cancellation);
            mails.Add(await post.PrepareAsync(chunk.Campaign, unit.Code, MailKind.Invitation, "1", about => Letters.Invitation(about, issued), cancellation));
        }

        await post.SendAsync(mails, cancellation);
    }
}
