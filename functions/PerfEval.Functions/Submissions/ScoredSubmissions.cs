using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Forms;

namespace PerfEval.Functions.Submissions;

/// <summary>Submissions as they were read, scored with what reviewers have set.</summary>
public sealed class ScoredSubmissions(ScoreStore scores, SubmittedFindings findings, CampaignBlobs blobs, PolicyCatalog policies)
{
    /// <summary>The form that a submission holds.</summary>
    internal async Task<SelfEvaluationForm> ReadAsync(SubmissionKey submission, CancellationToken cancellation) =>
        FormJson.Read(await blobs.Submissions.ReadAsync(CampaignBlobs.ReadForm(submission.Form, submission.Revision), cancellation)).Form!;

    /// <summary>The form that was issued.</summary>
    internal async Task<SelfEvaluationForm> ReadIssuedAsync(SubmissionKey submission, CancellationToken cancellation) =>
        FormJson.Read(await blobs.Templates.ReadAsync(CampaignBlobs.Issued(submission.Form), cancellation)).Form!;

    /// <summary>The cells that it was read from.</summary>
    internal Task<FormCells> CellsAsync(SubmissionKey submission, CancellationToken cancellation) => findings.CellsAsync(submission, cancellation);

    /// <summary>A submission's form with its scores, as pages show it.</summary>
    internal async Task<ScoredForm> ShowAsync(SubmissionKey submission, string policy, CancellationToken cancellation)
    {
        SelfEvaluationForm form = await ReadAsync(submission, cancellation);
        Dictionary<int, ReviewedRow> reviewed = await ReviewedAsync(submission, cancellation);
        FormResult result = FormScorer.Score(form, policies.Get(policy), reviewed, await ReadIssuedAsync(submission, cancellation));
        return ScoredFormView.Of(
            form, result, reviewed, await findings.CellsAsync(submission, cancellation), await findings.ReasonsAsync(submission, cancellation));
    }

    private async Task<Dictionary<int, ReviewedRow>> ReviewedAsync(SubmissionKey submission, CancellationToken cancellation) =>
        (await scores.ListAsync(submission, cancellation))
            .Where(row => row.Reviewed is not null)
            .ToDictionary(row => row.Row, row => new ReviewedRow(TableText.Decimal(row.Reviewed)!.Value, row.ReviewReason));
}
