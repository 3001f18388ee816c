using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return</c>: returns a form for revision.</summary>
public sealed class ReturnFormHttp(ReviewDesk desk, CampaignStore campaigns, FormStore forms, PendingStore pending, AuditLog audit, TimeProvider time)
{
    private const int LargestRequest = 64 * 1024;

    /// <summary>Returns it; the unit is mailed why; 409 where its state does not allow it.</summary>
    [Function(nameof(ReturnFormHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (ReturnRequest? body, IResult? unreadable) = await RequestBody.ReadJsonAsync<ReturnRequest>(request, LargestRequest, cancellation);
        if (body is null)
        {
            return unreadable!;
        }

        if (string.IsNullOrWhiteSpace(body.Reason))
        {
            return ApiProblem.Of(
                StatusCodes.Status400BadRequest, "no-reason", "reason", body.Reason, "请写明退回意见，预算单位据此修改。", "A reason is needed; the unit mends the form by it.");
        }

        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        (FormRow? form, IResult? refusal) = await desk.FindAsync(key, FormAction.Return, cancellation);
        if (form is null)
        {
            return refusal!;
        }

        CampaignDates dates = (await campaigns.GetAsync(key.Campaign, cancellation)).SettingsValue().Dates;
        DateTimeOffset now = time.GetUtcNow();
        DateOnly due = body.Due ?? dates.ReviewEnds;
        if (due < ChinaTime.DayOf(now))
        {
            return ApiProblem.Of(
                StatusCodes.Status400BadRequest,
                "past-due",
                "due",
                TableText.Of(due),
                $"重新报送期限 {TableText.Of(due)} 已过，应为今天（{TableText.Of(ChinaTime.DayOf(now))}）或之后。",
                $"The day {TableText.Of(due)} is past; today ({TableText.Of(ChinaTime.DayOf(now))}) or a later day is accepted.");
        }

        var submission = new SubmissionKey(key, form.CurrentRevision);
        await pending.AddAsync(PendingKind.ReturnNotice, submission, now, cancellation);
        try
        {
            form = await forms.ChangeAsync(key, row => Return(row, submission.Revision, body.Reason, due), cancellation);
        }
        catch (IllegalFormActionException e)
        {
            return ReviewDesk.Illegal(e);
        }

        await audit.RecordAsync(
            key.Campaign,
            new AuditEntry(now, BureauAccess.Operator, "return", unit, $"return-{project}", null, body.Reason),
            cancellation);
        await PendingWork.StartAsync(client, PendingKind.ReturnNotice, submission, cancellation);
        return JsonResult.Of(new { state = form.State, due });
    }

    private static bool Return(FormRow row, int revision, string reason, DateOnly due)
    {
        if (row.CurrentRevision != revision)
        {
            // A newer submission came in while the reviewer looked at this one.
            throw new IllegalFormActionException($"{row.Unit}/{row.Project}", row.StateValue(), FormAction.Return);
        }

        row.Apply(FormAction.Return);
        row.ReturnedRevision = row.CurrentRevision;
        row.ReturnReason = reason;
        row.DueOn = TableText.Of(due);
        return true;
    }
}
