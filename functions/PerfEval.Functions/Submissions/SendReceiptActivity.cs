using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>Mails the receipt of a submission, the last of what was pending on it.</summary>
public sealed class SendReceiptActivity(FormStore forms, PendingStore pending, UnitPost post)
{
    /// <summary>Sends it.</summary>
    [Function(nameof(SendReceiptActivity))]
    public async Task Run([ActivityTrigger] SubmissionKey submission, CancellationToken cancellation)
    {
        FormRow form = await forms.GetAsync(submission.Form, cancellation);
        string sequence = $"{submission.Form.Project}-{TableKey.Padded(submission.Revision)}";
        await post.SendAsync(
            submission.Form.Campaign,
            submission.Form.Unit,
            MailKind.Receipt,
            sequence,
            about => Letters.Receipt(about, form, submission.Revision),
            cancellation);
        await pending.RemoveAsync(PendingKind.Evaluation, submission, cancellation);
    }
}
