using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>What was kept of reading and checking a submission: the cells, what was found in them, what changed since the one before.</summary>
public sealed class SubmittedFindings(SubmissionStore submissions, CampaignBlobs blobs)
{
    /// <summary>The cells that the submission was read from; none for one that was read before they were kept.</summary>
    internal async Task<FormCells> CellsAsync(SubmissionKey submission, CancellationToken cancellation) =>
        await blobs.Submissions.FindAsync(CampaignBlobs.Cells(submission.Form, submission.Revision), cancellation) is { } found
            ? FormCells.Read(found)
            : FormCells.None;

    /// <summary>What was found, first what the reader says of the file, then the checks' findings in the form's order.</summary>
    internal async Task<IReadOnlyList<StoredFinding>> ListAsync(SubmissionRow row, CancellationToken cancellation) =>
        row.FindingsBlob is { } blob ? StoredJson.Read<StoredFinding[]>(await blobs.Submissions.ReadAsync(blob, cancellation)) : [];

    /// <summary>Why the unit says that warnings are right all the same, by what was found and where.</summary>
    internal async Task<IReadOnlyDictionary<(string Code, FormPlace Place), string>> ReasonsAsync(SubmissionKey submission, CancellationToken cancellation) =>
        await submissions.FindAsync(submission, cancellation) is { Reasons: not null } row
            ? FindingReasons.ByFinding(FindingReasons.Of(row), await ListAsync(row, cancellation))
            : new Dictionary<(string, FormPlace), string>();

    /// <summary>What changed, cell by cell, since an earlier submission of the form; nothing where that one can't be read.</summary>
    internal async Task<IReadOnlyList<CellChange>> ChangesAsync(
        SubmissionKey submission, SelfEvaluationForm form, FormCells cells, int since, CancellationToken cancellation)
    {
        if (since < 1 || since >= submission.Revision
            || await submissions.FindAsync(submission with { Revision = since }, cancellation) is not { EvaluatedAt: not null }
            || await blobs.Submissions.FindAsync(CampaignBlobs.ReadForm(submission.Form, since), cancellation) is not { } before)
        {
            return [];
        }

        return SubmissionChanges.Find(Domain.Interchange.FormJson.Read(before).Form!, new ReadForm { Form = form, Cells = cells.All });
    }
}
