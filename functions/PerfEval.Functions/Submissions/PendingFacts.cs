using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Submissions;

/// <summary>Whether the fact that pending work belongs to was written, or everything stopped before.</summary>
public sealed class PendingFacts(SubmissionStore submissions, FormStore forms)
{
    internal async Task<bool> AreThereAsync(PendingRow row, CancellationToken cancellation)
    {
        SubmissionKey key = row.Key();
        return row.KindValue() switch
        {
            PendingKind.Evaluation => await submissions.FindAsync(key, cancellation) is not null,
            PendingKind.ReturnNotice => await forms.FindAsync(key.Form, cancellation) is { } form && form.ReturnedRevision >= key.Revision,
            _ => throw new InvalidOperationException($"Pending work {row.RowKey} is of no known kind."),
        };
    }
}
