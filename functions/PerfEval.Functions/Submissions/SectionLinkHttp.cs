using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions;

/// <summary><c>POST /u/{token}/forms/{project}/links</c>: the unit's contact makes a link for a section, or revokes one.</summary>
public sealed class SectionLinkHttp(UnitLinks links, UnitPortal portal, Sessions sessions, SectionLinks sections, FormStore forms)
{
    /// <summary>Leads back to the unit's page, or shows it with the reason why not.</summary>
    [Function(nameof(SectionLinkHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/links")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        FormKey key = UnitRequest.Form(link, project);
        IFormCollection form = await PostedForm.ReadAsync(request, cancellation);
        Refusal? refusal = Refusal.Stale();
        if (sessions.IsGenuine(form, token) && await forms.FindAsync(key, cancellation) is not null)
        {
            refusal = null;
            if (PostedNumber.Of(form[FieldNames.RevokeLink]) is { } serial)
            {
                await sections.RevokeAsync(key, serial, link, cancellation);
            }
            else
            {
                refusal = await sections.MakeAsync(key, form[FieldNames.Section], link, cancellation);
            }
        }

        return refusal is null
            ? SeeOther.To(UnitPortal.Place(token, project))
            : await portal.RefuseAsync(request, token, link, project, ConsolePage.Message(refusal), refusal.Status, cancellation);
    }
}
