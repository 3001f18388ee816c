using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Submissions;

/// <summary>Mails the receipt of a submission, the last of what was pending on it.</summary>
public sealed class SendReceiptActivity(PendingStore pending, UnitPost post)
{
    /// <summary>Sends it.</summary>
    [Function(nameof(SendReceiptActivity))]
    public async Task Run([ActivityTrigger] SubmissionKey submission, CancellationToken cancellation)
    {
        string sequence = UnitPost.Sequence(submission.Form.Project, submission.Revision);
        await post.SendAsync([new MailKey(submission.Form.Campaign, submission.Form.Unit, MailKind.Receipt, sequence)], cancellation);
        await pending.RemoveAsync(PendingKind.Evaluation, submission, cancellation);
    }
}
