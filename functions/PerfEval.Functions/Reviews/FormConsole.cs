using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Functions.Submissions.Evidence;
using PerfEval.Pages;
using PerfEval.Pages.Forms;
using PerfEval.Pages.Reviews;

namespace PerfEval.Functions.Reviews;

/// <summary>A form's page for reviewers, and what can be done on it.</summary>
public sealed class FormConsole(
    CampaignStore campaigns, FormStore forms, SubmissionStore submissions, ScoredSubmissions scored, SubmittedFindings findings, EvidenceStore evidence,
    ReviewDrafts drafts, FormIndex index, PolicyCatalog policies, ConsolePage console, TimeProvider time)
{
    internal static Refusal Unknown(FormKey key) => Refusal.Of(
        StatusCodes.Status404NotFound, "unknown-form", "form", $"{key.Unit}/{key.Project}", "没有这份自评表。", "There is no such form.");

    internal async Task<bool> ExistsAsync(FormKey key, CancellationToken cancellation) => await forms.FindAsync(key, cancellation) is not null;

    /// <summary>The form to read after this one; the queue's first where this is its last, or no longer in it.</summary>
    internal async Task<string?> NextAsync(FormLine line, CampaignKey campaign, CancellationToken cancellation)
    {
        string? here = FormLists.KeysOf(line).FirstOrDefault(k => FormLists.ForReview().Holds(k));
        FormPage page = await index.ReadAsync(campaign, FormLists.ForReview(), here, 2, cancellation);
        FormLine? next = page.Lines.FirstOrDefault(l => l.Unit != line.Unit || l.Project != line.Project);
        return next is null ? null : CampaignAddress.Form(next.Key(campaign));
    }

    /// <summary>The page; after a refusal with its reason, after a preview with the mail, and with what was typed still in the fields.</summary>
    internal async Task<IResult> ShowAsync(
        HttpRequest request, FormKey key, Refusal? refusal, IFormCollection? entered, CancellationToken cancellation, OutgoingMail? preview = null)
    {
        CampaignRow? campaign = await campaigns.FindAsync(key.Campaign, cancellation);
        FormRow? form = campaign is null ? null : await forms.FindAsync(key, cancellation);
        if (campaign is null || form is null)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = campaign.SettingsValue();
        PageContext frame = console.Frame(
            request,
            settings.BureauName,
            [new PageLink(settings.Title, CampaignAddress.Of(key.Campaign))],
            refusal is null ? [] : [ConsolePage.Message(refusal)]);
        return await PageResult.OfAsync<FormReviewPage, FormReviewModel>(
            frame, await ModelAsync(request, key, campaign, form, entered, cancellation) with { ReturnPreview = preview is null ? null : UnitConsole.Preview(preview) }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<FormReviewModel> ModelAsync(
        HttpRequest request, FormKey key, CampaignRow campaign, FormRow form, IFormCollection? entered, CancellationToken cancellation)
    {
        bool mayAct = ConsolePage.May(request, Role.Reviewer);
        ReviewRow? review = await drafts.FindAsync(key, cancellation);
        bool isOthers = drafts.IsOthers(review, request);
        DateTimeOffset now = time.GetUtcNow();
        var submission = new SubmissionKey(key, form.CurrentRevision);
        SubmissionRow? row = form.CurrentRevision == 0 ? null : await submissions.FindAsync(submission, cancellation);
        ScoredForm? shown = row?.EvaluatedAt is null ? null : await scored.ShowAsync(submission, form.Policy, cancellation);
        int since = form.ReturnedRevision is > 0 and var returned && returned < form.CurrentRevision ? returned : form.CurrentRevision - 1;
        bool open = mayAct && campaign.PublishRequestedAt is null && campaign.PhaseValue() < CampaignPhase.Publishing;
        string address = CampaignAddress.Form(key);
        CampaignDates dates = campaign.SettingsValue().Dates;
        return new FormReviewModel
        {
            UnitName = form.UnitName,
            UnitCode = form.Unit,
            Project = form.Project,
            FormTitle = form.Title,
            BudgetYear = form.BudgetYear,
            PolicyName = policies.NameOf(form.Policy),
            State = form.StateValue(),
            Timeliness = form.Timeliness(now),
            Revision = form.CurrentRevision,
            ReceivedAt = row?.ReceivedAt,
            FileAddress = row is null ? null : UnitAddress.File(CampaignAddress.Submission(submission)),
            Evidence = EvidenceView.Of(await evidence.ListAsync(key, cancellation), $"/api{CampaignAddress.Form(key)}/evidence"),
            MarkedWorkbookAddress = shown is null ? null : UnitAddress.Marked(CampaignAddress.Submission(submission)),
            ChangedSince = since > 0 ? since : null,
            Changes = shown is null || since <= 0 ? [] : await ChangesAsync(submission, since, cancellation),
            Scored = shown,
            ReturnReason = form.ReturnReason,
            ReturnAddress = open && FormTransitions.IsLegal(form.StateValue(), FormAction.Return) ? $"{address}/return" : null,
            ReturnDue = dates.ReviewEnds > ChinaTime.DayOf(now) ? dates.ReviewEnds : ChinaTime.DayOf(now),
            AcceptAddress = open && FormTransitions.IsLegal(form.StateValue(), FormAction.Accept) ? $"{address}/accept" : null,
            Entered = entered is null
                ? ReviewDrafts.Typed(isOthers ? null : review, form.CurrentRevision)
                : entered.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal),
            DraftAddress = mayAct && shown is not null ? $"{address}/draft" : null,
            SavedAt = isOthers || review?.Revision != form.CurrentRevision ? null : review.SavedAt,
            OtherReviewer = isOthers ? new OtherReviewer(AuditNames.Actor(review!.Reviewer), review.Since, review.Owner) : null,
            NextAddress = await NextAsync(FormLine.Of(form), key.Campaign, cancellation),
        };
    }

    private async Task<IReadOnlyList<FormChange>> ChangesAsync(SubmissionKey submission, int since, CancellationToken cancellation)
    {
        SelfEvaluationForm read = await scored.ReadAsync(submission, cancellation);
        FormCells cells = await scored.CellsAsync(submission, cancellation);
        return FileProblems.Of(await findings.ChangesAsync(submission, read, cells, since, cancellation), read, cells);
    }
}
