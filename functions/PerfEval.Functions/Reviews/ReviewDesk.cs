using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary>What reviewers do to forms. Each act goes through the table of legal moves, and is audited.</summary>
public sealed class ReviewDesk(
    CampaignStore campaigns,
    FormStore forms,
    ScoreStore scores,
    PendingStore pending,
    SubmissionStore received,
    ScoredSubmissions submissions,
    PolicyCatalog policies,
    AuditLog audit,
    TimeProvider time)
{
    /// <summary>Returns a form for revision; the unit is mailed why.</summary>
    /// <returns>The form as it is now, or why it was not returned.</returns>
    internal async Task<(FormRow? Form, Refusal? Refusal)> ReturnAsync(
        FormKey key, ReturnRequest request, string actor, DurableTaskClient client, CancellationToken cancellation)
    {
        (CampaignRow? campaign, FormRow? form, Refusal? refusal) = await FindAsync(key, FormAction.Return, request.Revision, cancellation);
        if (campaign is null || form is null)
        {
            return (null, refusal);
        }

        DateTimeOffset now = time.GetUtcNow();
        DateOnly due = request.Due ?? Later(campaign.SettingsValue().Dates.ReviewEnds, ChinaTime.DayOf(now));
        if (Fault(request, due, now) is { } fault)
        {
            return (null, fault);
        }

        var submission = new SubmissionKey(key, form.CurrentRevision);
        await pending.AddAsync(PendingKind.ReturnNotice, submission, now, cancellation);
        await campaigns.ChangeAsync(key.Campaign, row => OwnDueDay.Note(row, new OwnDueDay(due, Returned: true, now)), cancellation);
        try
        {
            form = await forms.ChangeAsync(key, row => Return(row, submission.Revision, request.Reason!, due, now, actor), cancellation);
        }
        catch (IllegalFormActionException e)
        {
            return (null, Illegal(e));
        }

        await audit.RecordAsync(key.Campaign, Acts.Returned(form), cancellation);

        // It has reminders of its own now, and a change after the ranking makes the next generation of it. First, since the sweep
        // makes up for a wake-up that was lost as long as the notice has not been started.
        await CampaignStart.WakeAsync(client, key.Campaign, cancellation);
        await PendingWork.StartAsync(client, PendingKind.ReturnNotice, submission, cancellation);
        return (form, null);
    }

    /// <summary>What a return would make of a form, without returning it.</summary>
    /// <returns>The form as it would be, or why it would not be returned.</returns>
    internal async Task<(FormRow? Form, Refusal? Refusal)> TryReturnAsync(FormKey key, ReturnRequest request, CancellationToken cancellation)
    {
        (CampaignRow? campaign, FormRow? form, Refusal? refusal) = await FindAsync(key, FormAction.Return, request.Revision, cancellation);
        if (campaign is null || form is null)
        {
            return (null, refusal);
        }

        DateTimeOffset now = time.GetUtcNow();
        DateOnly due = request.Due ?? Later(campaign.SettingsValue().Dates.ReviewEnds, ChinaTime.DayOf(now));
        if (Fault(request, due, now) is { } fault)
        {
            return (null, fault);
        }

        Return(form, form.CurrentRevision, request.Reason!, due, now, by: null);
        return (form, null);
    }

    /// <summary>Accepts a form and scores it anew with the rows that the reviewer set.</summary>
    /// <returns>The form as it is now, or why it was not accepted.</returns>
    internal async Task<(FormRow? Form, Refusal? Refusal)> AcceptAsync(
        FormKey key, AcceptRequest request, string actor, DurableTaskClient client, CancellationToken cancellation)
    {
        (CampaignRow? campaign, FormRow? form, Refusal? refusal) = await FindAsync(key, FormAction.Accept, request.Revision, cancellation);
        if (campaign is null || form is null)
        {
            return (null, refusal);
        }

        var submission = new SubmissionKey(key, form.CurrentRevision);
        SelfEvaluationForm read = await submissions.ReadAsync(submission, cancellation);
        SelfEvaluationForm issued = await submissions.ReadIssuedAsync(submission, cancellation);
        ScoringPolicy policy = policies.Get(form.Policy);
        List<ApiError> faults = [.. Faults(request, FormScorer.Score(read, policy, issued: issued))];
        if (faults.Count > 0)
        {
            return (null, new Refusal(StatusCodes.Status400BadRequest, "invalid-review", faults));
        }

        var reviewed = request.Rows.ToDictionary(r => r.Index, r => new ReviewedRow(r.Score, r.Reason));
        FormResult result = FormScorer.Score(read, policy, reviewed, issued);

        FormCells cells = await submissions.CellsAsync(submission, cancellation);

        // The rows come first: a form that is accepted has the rows that its total was made from.
        await scores.WriteAsync(submission, result.Rows.Select(r => Reviewed(r, read, cells, reviewed)), cancellation);
        DateTimeOffset now = time.GetUtcNow();
        try
        {
            form = await forms.ChangeAsync(key, row => Accept(row, submission.Revision, result, now, actor), cancellation);
        }
        catch (IllegalFormActionException e)
        {
            return (null, Illegal(e));
        }

        await audit.RecordAsync(key.Campaign, Acts.Accepted(form), cancellation);
        await WakeAsync(campaign, client, cancellation);
        return (form, null);
    }

    private async Task<(CampaignRow?, FormRow?, Refusal?)> FindAsync(FormKey key, FormAction action, int? revision, CancellationToken cancellation)
    {
        CampaignRow? campaign = await campaigns.FindAsync(key.Campaign, cancellation);
        if (campaign is null)
        {
            return (null, null, Refusal.UnknownCampaign(key.Campaign));
        }

        FormRow? form = await forms.FindAsync(key, cancellation);
        if (form is null)
        {
            return (null, null, Refusal.Of(
                StatusCodes.Status404NotFound, "unknown-form", "form", $"{key.Unit}/{key.Project}", "没有这份自评表。", "There is no such form."));
        }

        if (campaign.PublishRequestedAt is not null || campaign.PhaseValue() >= CampaignPhase.Publishing)
        {
            return (null, null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "published",
                "phase",
                campaign.Phase,
                "结果已交付发布，自评表不能再改动。",
                "The results are being published; forms can't be changed any more."));
        }

        if (revision is not null && revision != form.CurrentRevision)
        {
            return (null, null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "newer-submission",
                "revision",
                revision.Value.ToString(CultureInfo.InvariantCulture),
                $"该单位已重新报送（第{form.CurrentRevision}次），请先查看最新内容。",
                $"The unit has filed again (submission {form.CurrentRevision}); please read that one first."));
        }

        if (action == FormAction.Accept
            && await received.FindAsync(new SubmissionKey(key, form.CurrentRevision + 1), cancellation) is { EvaluatedAt: null } newer)
        {
            return (null, null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "newer-submission",
                "revision",
                form.CurrentRevision.ToString(CultureInfo.InvariantCulture),
                $"该单位已重新报送（第{newer.Revision}次），正在审核，请稍后查看最新内容。",
                $"The unit has filed again (submission {newer.Revision}), which is being scored; please read that one first."));
        }

        return FormTransitions.IsLegal(form.StateValue(), action)
            ? (campaign, form, null)
            : (null, null, Illegal(new IllegalFormActionException($"{key.Unit}/{key.Project}", form.StateValue(), action)));
    }

    /// <summary>A change after the ranking makes the next generation of it.</summary>
    private static Task WakeAsync(CampaignRow campaign, DurableTaskClient client, CancellationToken cancellation) =>
        campaign.PhaseValue() == CampaignPhase.AwaitingSignOff
            ? CampaignStart.WakeAsync(client, campaign.Key(), cancellation)
            : Task.CompletedTask;

    private static Refusal Illegal(IllegalFormActionException refused) =>
        new(StatusCodes.Status409Conflict, "illegal-action", [new ApiError("state", refused.State.ToString(), refused.Text)]);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static Refusal? Fault(ReturnRequest request, DateOnly due, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Refusal.Of(
                StatusCodes.Status400BadRequest,
                "no-reason",
                "reason",
                request.Reason,
                "请写明退回意见，预算单位据此修改。",
                "A reason is needed; the unit mends the form by it.");
        }

        string today = TableText.Of(ChinaTime.DayOf(now));
        return due >= ChinaTime.DayOf(now)
            ? null
            : Refusal.Of(
                StatusCodes.Status400BadRequest,
                "past-due",
                "due",
                TableText.Of(due),
                $"重新报送期限 {TableText.Of(due)} 已过，应为今天（{today}）或之后。",
                $"The day {TableText.Of(due)} is past; today ({today}) or a later day is accepted.");
    }

    private static bool Return(FormRow row, int revision, string reason, DateOnly due, DateTimeOffset now, string? by)
    {
        Require(row, revision, FormAction.Return);
        row.Apply(FormAction.Return);
        row.ReturnedRevision = row.CurrentRevision;
        row.ReturnReason = reason;
        row.ReturnedAt = now;
        row.ReturnedBy = by;
        row.ResubmitBy = TableText.Of(due);
        return true;
    }

    private static bool Accept(FormRow row, int revision, FormResult result, DateTimeOffset now, string by)
    {
        Require(row, revision, FormAction.Accept);
        row.Apply(FormAction.Accept);
        row.AcceptedAt = now;
        row.AcceptedBy = by;
        row.OfficialBefore = row.Official;
        FormScores.Write(row, result);
        return true;
    }

    private static void Require(FormRow row, int revision, FormAction action)
    {
        if (row.CurrentRevision != revision)
        {
            // A newer submission came in while the reviewer looked at this one.
            throw new IllegalFormActionException($"{row.Unit}/{row.Project}", row.StateValue(), action);
        }
    }

    private static ScoreRow Reviewed(RowResult result, SelfEvaluationForm form, FormCells cells, Dictionary<int, ReviewedRow> reviewed)
    {
        ScoreRow row = ScoreRows.Of(result, form.Indicators[result.Row], cells);
        row.ReviewReason = reviewed.GetValueOrDefault(result.Row)?.Reason;
        return row;
    }

    private static IEnumerable<ApiError> Faults(AcceptRequest request, FormResult unreviewed)
    {
        for (int i = 0; i < request.Rows.Count; i++)
        {
            AcceptRequest.Row row = request.Rows[i];
            string field = $"rows[{i}]";
            if (row.Index < 0 || row.Index >= unreviewed.Rows.Count || request.Rows.Take(i).Any(r => r.Index == row.Index))
            {
                yield return new ApiError($"{field}.index", row.Index.ToString(CultureInfo.InvariantCulture), new BilingualText(
                    $"行号应在 0 至 {unreviewed.Rows.Count - 1} 之间，且不得重复。",
                    $"A row is numbered 0 to {unreviewed.Rows.Count - 1}, each at most once."));
                continue;
            }

            decimal most = unreviewed.Rows[row.Index].EffectivePoints ?? 0;
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
