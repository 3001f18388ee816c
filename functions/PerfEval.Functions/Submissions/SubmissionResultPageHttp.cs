using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/results/{revision}</c>: the page of a submission's outcome.</summary>
public sealed class SubmissionResultPageHttp(
    UnitLinks links, UnitPortal portal, CampaignStore campaigns, FormStore forms, SubmissionStore submissions, ScoredSubmissions scored, SubmittedFindings findings, PolicyCatalog policies, TimeProvider time)
{
    /// <summary>Answers with the page, which reloads itself until there is an outcome.</summary>
    [Function(nameof(SubmissionResultPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/results/{revision:int}")] HttpRequest request,
        string token,
        string project,
        int revision,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        FormKey key = UnitRequest.Form(link, project);
        var submission = new SubmissionKey(key, revision);
        FormRow? form = await forms.FindAsync(key, cancellation);
        SubmissionRow? row = form is null ? null : await submissions.FindAsync(submission, cancellation);
        if (form is null || row is null)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        bool open = FilingWindow.IsOpen(await campaigns.GetAsync(key.Campaign, cancellation), form, time.GetUtcNow());
        PageContext frame = await portal.FrameAsync(request, token, link, [], cancellation);
        SubmissionResultModel model = new()
        {
            UnitName = form.UnitName,
            FormTitle = form.Title,
            BudgetYear = form.BudgetYear,
            PolicyName = policies.NameOf(form.Policy),
            Revision = revision,
            ReceivedAt = row.ReceivedAt,
            FileName = row.FileName,
            Progress = row.EvaluatedAt is null ? SubmissionProgress.Evaluating : SubmissionProgress.Scored,
            StatusAddress = UnitAddress.Submission(token, project, revision),
            PortalAddress = UnitPortal.Address(token),
            UploadAddress = open ? UnitAddress.File(UnitAddress.Form(token, project)) : null,
            FileAddress = UnitAddress.File(UnitAddress.Submission(token, project, revision)),
        };
        return await PageResult.OfAsync<SubmissionResultPage, SubmissionResultModel>(
            frame, row.EvaluatedAt is null ? model : await EvaluatedAsync(model, submission, row, form, token, cancellation));
    }

    private async Task<SubmissionResultModel> EvaluatedAsync(
        SubmissionResultModel model, SubmissionKey submission, SubmissionRow row, FormRow form, string token, CancellationToken cancellation)
    {
        SelfEvaluationForm read = await scored.ReadAsync(submission, cancellation);
        FormCells cells = await findings.CellsAsync(submission, cancellation);
        IReadOnlyList<StoredFinding> found = await findings.ListAsync(row, cancellation);
        IReadOnlyDictionary<int, string> reasons = FindingReasons.Of(row);
        bool mayExplain = model.UploadAddress is not null && form.CurrentRevision == submission.Revision;
        int before = submission.Revision - 1;
        return model with
        {
            Scored = await scored.ShowAsync(submission, form.Policy, cancellation),
            Problems = [.. found.Where(f => f.Place is null).Select(FileProblems.Of)],
            MarkedWorkbookAddress = UnitAddress.Marked(UnitAddress.Submission(token, submission.Form.Project, submission.Revision)),
            ExplainAddress = mayExplain ? $"{UnitAddress.Result(token, submission.Form.Project, submission.Revision)}/reasons" : null,
            Warnings =
            [
                .. found.Index().Where(f => FindingReasons.MayBeGiven(f.Item)).Select(f => new WarningToConfirm(
                    f.Index,
                    f.Item.Code,
                    f.Item.Message,
                    f.Item.Place is { } place ? FormPlaceNames.Of(place, read) : null,
                    f.Item.Cell is { } cell ? cells.Show(cell) : null,
                    reasons.GetValueOrDefault(f.Index))),
            ],
            ChangedSince = before > 0 ? before : null,
            Changes = FileProblems.Of(await findings.ChangesAsync(submission, read, cells, before, cancellation), read, cells),
        };
    }
}
