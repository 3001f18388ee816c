using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary>Mails a unit that, and why, a submission of its was returned.</summary>
public sealed class SendReturnNoticeActivity(FormStore forms, PendingStore pending, UnitPost post, AuditLog audit)
{
    /// <summary>Sends it.</summary>
    [Function(nameof(SendReturnNoticeActivity))]
    public async Task Run([ActivityTrigger] SubmissionKey submission, CancellationToken cancellation)
    {
        FormRow form = await forms.GetAsync(submission.Form, cancellation);
        if (form.ReturnedRevision == submission.Revision)
        {
            // Whoever returned it may have been cut off before this was recorded.
            await audit.RecordAsync(submission.Form.Campaign, Acts.Returned(form), cancellation);
        }

        string sequence = UnitPost.Sequence(submission.Form.Project, submission.Revision);
        await post.SendAsync([new MailKey(submission.Form.Campaign, submission.Form.Unit, MailKind.Returned, sequence)], cancellation);
        await pending.RemoveAsync(PendingKind.ReturnNotice, submission, cancellation);
    }
}
