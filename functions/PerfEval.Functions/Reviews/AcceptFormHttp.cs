using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept</c>: accepts a form, with reviewed scores.</summary>
public sealed class AcceptFormHttp(
    ReviewDesk desk, FormStore forms, ScoreStore scores, CampaignBlobs blobs, PolicyCatalog policies, AuditLog audit, TimeProvider time)
{
    private const int LargestRequest = 1024 * 1024;

    /// <summary>Accepts it and scores it anew with the reviewed rows; 409 where its state does not allow it.</summary>
    [Function(nameof(AcceptFormHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        CancellationToken cancellation)
    {
        (AcceptRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<AcceptRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        (FormRow? form, IResult? refusal) = await desk.FindAsync(key, FormAction.Accept, cancellation);
        if (form is null)
        {
            return refusal!;
        }

        var submission = new SubmissionKey(key, form.CurrentRevision);
        SelfEvaluationForm read = FormJson.Read(
            await blobs.Submissions.ReadAsync(CampaignBlobs.ReadForm(key, submission.Revision), cancellation)).Form!;
        ScoringPolicy policy = policies.Get(form.Policy);
        List<ApiError> faults = [.. Faults(body, FormScorer.Score(read, policy))];
        if (faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid-review", faults);
        }

        var reviewed = body.Rows.ToDictionary(r => r.Index, r => new ReviewedRow(r.Score, r.Reason));
        FormResult result = FormScorer.Score(read, policy, reviewed);
        try
        {
            form = await forms.ChangeAsync(key, row => Accept(row, submission.Revision, result), cancellation);
        }
        catch (IllegalFormActionException e)
        {
            return ReviewDesk.Illegal(e);
        }

        await scores.WriteAsync(submission, result.Rows.Select(r => Reviewed(r, read, reviewed)), cancellation);
        DateTimeOffset now = time.GetUtcNow();
        await audit.RecordAsync(
            key.Campaign,
            new AuditEntry(now, BureauAccess.Operator, "accept", unit, $"accept-{project}", form.Declared, form.Official),
            cancellation);
        return JsonResult.Of(new { state = form.State, official = result.Total.Official, provisionalShare = result.Total.ProvisionalShare });
    }

    private static bool Accept(FormRow row, int revision, FormResult result)
    {
        if (row.CurrentRevision != revision)
        {
            // A newer submission came in while the reviewer looked at this one.
            throw new IllegalFormActionException($"{row.Unit}/{row.Project}", row.StateValue(), FormAction.Accept);
        }

        row.Apply(FormAction.Accept);
        FormScores.Write(row, result);
        return true;
    }

    private static ScoreRow Reviewed(RowResult result, SelfEvaluationForm form, Dictionary<int, ReviewedRow> reviewed)
    {
        ScoreRow row = ScoreRows.Of(result, form.Indicators[result.Row]);
        row.ReviewReason = reviewed.GetValueOrDefault(result.Row)?.Reason;
        return row;
    }

    private static IEnumerable<ApiError> Faults(AcceptRequest body, FormResult unreviewed)
    {
        for (int i = 0; i < body.Rows.Count; i++)
        {
            AcceptRequest.Row row = body.Rows[i];
            string field = $"rows[{i}]";
            if (row.Index < 0 || row.Index >= unreviewed.Rows.Count || body.Rows.Take(i).Any(r => r.Index == row.Index))
            {
                yield return new ApiError($"{field}.index", row.Index.ToString(CultureInfo.InvariantCulture), new BilingualText(
                    $"行号应在 0 至 {unreviewed.Rows.Count - 1} 之间，且不得重复。",
                    $"A row is numbered 0 to {unreviewed.Rows.Count - 1}, each at most once."));
                continue;
            }

            RowResult scored = unreviewed.Rows[row.Index];
            decimal most = scored.Points ?? scored.DerivedPoints ?? 0;
            if (row.Score < 0 || row.Score > most)
            {
                yield return new ApiError($"{field}.score", row.Score.ToString(CultureInfo.InvariantCulture), new BilingualText(
                    $"复核得分应在 0 至 {most} 之间。", $"A reviewed score lies between 0 and {most}."));
            }

            if (string.IsNullOrWhiteSpace(row.Reason))
            {
                yield return new ApiError($"{field}.reason", row.Reason, new BilingualText("请写明调整得分的理由。", "A reason is needed for a reviewed score."));
            }
        }
    }
}
