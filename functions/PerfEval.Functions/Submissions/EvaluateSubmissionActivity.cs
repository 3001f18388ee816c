using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>
/// Checks and scores a submission and records the result. Done twice it writes the same; of two submissions of one form
/// the later one stands, whichever is scored last.
/// </summary>
public sealed class EvaluateSubmissionActivity(
    CampaignStore campaigns,
    FormStore forms,
    SubmissionStore submissions,
    ScoreStore scores,
    CampaignBlobs blobs,
    PolicyCatalog policies,
    AuditLog audit,
    TimeProvider time)
{
    /// <summary>Evaluates it.</summary>
    [Function(nameof(EvaluateSubmissionActivity))]
    public async Task Run([ActivityTrigger] SubmissionKey submission, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        SubmissionRow row = await submissions.FindAsync(submission, cancellation)
            ?? throw new InvalidOperationException($"There is no submission {submission}.");
        FormRow form = await forms.GetAsync(submission.Form, cancellation);
        if (row.EvaluatedAt is null)
        {
            await ScoreAsync(submission, row, form, cancellation);
        }

        CampaignRow campaign = await campaigns.GetAsync(submission.Form.Campaign, cancellation);
        if (campaign.PhaseValue() == CampaignPhase.AwaitingSignOff)
        {
            // A change after the ranking makes the next generation of it.
            await CampaignStart.WakeAsync(client, campaign.Key(), cancellation);
        }
    }

    private async Task ScoreAsync(SubmissionKey submission, SubmissionRow row, FormRow form, CancellationToken cancellation)
    {
        byte[] file = await blobs.Submissions.ReadAsync(row.FileBlob, cancellation);
        WorkbookReadResult reading = FormFile.Read(file, row.FileName);
        SelfEvaluationForm read = reading.Forms[0].Form;
        var cells = new FormCells(reading.Forms[0].Cells);
        SelfEvaluationForm issued = FormJson.Read(await blobs.Templates.ReadAsync(CampaignBlobs.Issued(submission.Form), cancellation)).Form!;
        FormResult result = FormScorer.Score(read, policies.Get(form.Policy), issued: issued);

        string resultBlob = CampaignBlobs.Result(submission.Form, submission.Revision);
        await blobs.Submissions.WriteOnceAsync(CampaignBlobs.ReadForm(submission.Form, submission.Revision), FormJson.Write(read), "application/json", cancellation);
        await blobs.Submissions.WriteOnceAsync(resultBlob, ResultJson.Write(result), "application/json", cancellation);
        string findingsBlob = CampaignBlobs.Findings(submission.Form, submission.Revision);
        IEnumerable<StoredFinding> found =
            [.. reading.Problems.Select(StoredFinding.Of), .. result.Findings.Select(f => StoredFinding.Of(f, cells))];
        await blobs.Submissions.WriteOnceAsync(CampaignBlobs.Cells(submission.Form, submission.Revision), cells.Write(), "application/json", cancellation);
        await blobs.Submissions.WriteOnceAsync(findingsBlob, StoredJson.Bytes(found), "application/json", cancellation);
        if (form.CurrentRevision != submission.Revision)
        {
            // Once the form's row has it, a reviewer may have set rows, which a repeat must not undo.
            await scores.WriteAsync(submission, result.Rows.Select(r => ScoreRows.Of(r, read.Indicators[r.Row], cells)), cancellation);
        }

        await forms.ChangeAsync(submission.Form, current => Record(current, submission, row, result), cancellation, known: form);
        await audit.RecordAsync(
            submission.Form.Campaign,
            new AuditEntry(row.ReceivedAt, row.ReceivedFrom, "submit", submission.Form.Unit, $"submit-{submission.Form.Project}", null, submission.Id()),
            cancellation);

        // Last, because it says that all of the above is done.
        await submissions.ChangeAsync(
            submission,
            current =>
            {
                current.EvaluatedAt = time.GetUtcNow();
                current.ResultBlob = resultBlob;
                current.FindingsBlob = findingsBlob;
                current.FindingCodes = string.Join(' ', result.Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal));
                return true;
            },
            cancellation,
            known: row);
    }

    private static bool Record(FormRow form, SubmissionKey submission, SubmissionRow row, FormResult result)
    {
        if (form.CurrentRevision >= submission.Revision || !FormTransitions.IsLegal(form.StateValue(), FormAction.Submit))
        {
            return false;
        }

        form.Apply(FormAction.Submit);
        form.CurrentRevision = submission.Revision;
        form.FirstFiledAt ??= row.ReceivedAt;
        FormScores.Write(form, result);
        return true;
    }
}
