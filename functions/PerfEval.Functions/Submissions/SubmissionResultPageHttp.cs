using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/results/{revision}</c>: the page of a submission's outcome.</summary>
public sealed class SubmissionResultPageHttp(
    UnitLinks links, UnitPortal portal, CampaignStore campaigns, FormStore forms, SubmissionStore submissions, ScoredSubmissions scored, TimeProvider time)
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
        return await PageResult.OfAsync<SubmissionResultPage, SubmissionResultModel>(frame, new SubmissionResultModel
        {
            UnitName = form.UnitName,
            FormTitle = form.Title,
            BudgetYear = form.BudgetYear,
            PolicyName = form.Policy,
            Revision = revision,
            ReceivedAt = row.ReceivedAt,
            FileName = row.FileName,
            Progress = row.EvaluatedAt is null ? SubmissionProgress.Evaluating : SubmissionProgress.Scored,
            Scored = row.EvaluatedAt is null ? null : await scored.ShowAsync(submission, form.Policy, cancellation),
            PortalAddress = UnitPortal.Address(token),
            UploadAddress = open ? $"/u/{token}/forms/{project}/file" : null,
        });
    }
}
