using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/result</c>: what became of a unit, row by row, once it is announced or published.</summary>
public sealed class UnitResultPageHttp(UnitLinks links, UnitPortal portal, FormStore forms, ScoredSubmissions scored)
{
    /// <summary>Answers with the page; leads to the unit's page before there is a result.</summary>
    [Function(nameof(UnitResultPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/result")] HttpRequest request, string token, CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        UnitPortalModel model = await portal.ModelAsync(token, link, cancellation);
        if (model.Result is not { } result)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        var shown = new List<UnitResultForm>();
        foreach (FormRow form in await forms.ListAsync(link.CampaignKey(), link.Unit, cancellation))
        {
            FormKey key = form.Key(link.CampaignKey());
            shown.Add(new UnitResultForm(
                form.Title,
                form.CurrentRevision == 0 ? null : await scored.ShowAsync(new SubmissionKey(key, form.CurrentRevision), form.Policy, cancellation)));
        }

        return await PageResult.OfAsync<UnitResultPage, UnitResultModel>(await portal.FrameAsync(request, token, link, [], cancellation), new UnitResultModel
        {
            UnitName = model.UnitName,
            CampaignTitle = model.CampaignTitle,
            Result = result,
            HasFiled = shown.Any(f => f.Scored is not null),
            HelpDesk = model.HelpDesk,
            Forms = shown,
            PortalAddress = UnitPortal.Address(token),
        });
    }
}
