using PerfEval.Domain.Filing;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary>What a unit sent of one form, as its page lists it: the newest first, what was refused among it.</summary>
internal static class SentFiles
{
    public static IReadOnlyList<UnitPortalSent> Of(string token, FormRow form, IEnumerable<SubmissionRow> taken, IEnumerable<RefusalRow> refused) =>
    [
        .. taken.Select(row => Of(token, form, row)).Concat(refused.Select(row => Of(token, form, row))).OrderByDescending(s => s.ReceivedAt),
    ];

    private static UnitPortalSent Of(string token, FormRow form, SubmissionRow row) => new()
    {
        Revision = row.Revision,
        ReceivedAt = row.ReceivedAt,
        FileName = row.FileName,
        Outcome = row.EvaluatedAt is null ? SentOutcome.Evaluating
            : row.Revision == form.ReturnedRevision ? SentOutcome.Returned
            : row.Revision == form.CurrentRevision ? SentOutcome.Counts
            : SentOutcome.Replaced,
        Declared = row.Revision == form.CurrentRevision && form.StateValue() != FormState.Returned ? TableText.Decimal(form.Declared) : null,
        ResultAddress = UnitAddress.Result(token, form.Project, row.Revision),
        FileAddress = UnitAddress.File(UnitAddress.Submission(token, form.Project, row.Revision)),
    };

    private static UnitPortalSent Of(string token, FormRow form, RefusalRow row)
    {
        string address = UnitAddress.Refused(token, form.Project, row.Hash);
        return new UnitPortalSent
        {
            ReceivedAt = row.ReceivedAt,
            FileName = row.FileName,
            Outcome = SentOutcome.Refused,
            ResultAddress = address,
            FileAddress = UnitAddress.File(address),
        };
    }
}
