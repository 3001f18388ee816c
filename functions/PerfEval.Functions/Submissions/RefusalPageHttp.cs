using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/refused/{hash}</c>: the page of a file that was not taken.</summary>
public sealed class RefusalPageHttp(
    UnitLinks links, UnitPortal portal, CampaignStore campaigns, FormStore forms, RefusalStore refusals, PolicyCatalog policies, TimeProvider time)
{
    /// <summary>Answers with what is wrong with the file, each problem with its cell.</summary>
    [Function(nameof(RefusalPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/refused/{hash}")] HttpRequest request,
        string token,
        string project,
        string hash,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        FormKey key = UnitRequest.Form(link, project);
        FormRow? form = await forms.FindAsync(key, cancellation);
        RefusalRow? row = form is null || !RefusalStore.IsHash(hash) ? null : await refusals.FindAsync(key, hash, cancellation);
        if (form is null || row is null)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        bool open = FilingWindow.IsOpen(await campaigns.GetAsync(key.Campaign, cancellation), form, time.GetUtcNow());
        string address = UnitAddress.Refused(token, project, hash);
        return await PageResult.OfAsync<SubmissionResultPage, SubmissionResultModel>(await portal.FrameAsync(request, token, link, [], cancellation), new SubmissionResultModel
        {
            UnitName = form.UnitName,
            FormTitle = form.Title,
            BudgetYear = form.BudgetYear,
            PolicyName = policies.NameOf(form.Policy),
            Revision = 0,
            ReceivedAt = row.ReceivedAt,
            FileName = row.FileName,
            Progress = SubmissionProgress.Unusable,
            Problems = [.. (await refusals.FindingsAsync(key, hash, cancellation)).Select(FileProblems.Of)],
            PortalAddress = UnitPortal.Address(token),
            UploadAddress = open ? UnitAddress.File(UnitAddress.Form(token, project)) : null,
            FileAddress = UnitAddress.File(address),
            MarkedWorkbookAddress = UnitAddress.Marked(address),
        });
    }
}
