using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions.Online;

/// <summary><c>POST /u/{token}/forms/{project}/fill</c>: saves what was typed, and files it where the unit's contact says so.</summary>
public sealed class SaveDraftHttp(UnitLinks links, Sessions sessions, OnlineDesk desk, FilingDesk filing)
{
    /// <summary>Leads back to the page, or to the outcome of what was filed; shows the page with what is typed where it was not saved.</summary>
    [Function(nameof(SaveDraftHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/fill")] HttpRequest request,
        string token,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, project, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        if (await desk.FindAsync(link, project, cancellation) is not { } work)
        {
            return SeeOther.To(UnitPortal.Address(token));
        }

        IFormCollection posted = await PostedForm.ReadAsync(request, cancellation);
        Dictionary<string, string> fields = OnlineForm.Fields(work.Issued, posted);
        int version = PostedNumber.Of(posted[OnlineFields.Version]) ?? 0;
        Refusal? refusal = !sessions.IsGenuine(posted, token)
            ? Refusal.Stale()
            : await desk.SaveAsync(work, fields, version, link, cancellation);
        if (refusal is null && posted[OnlineFields.Act] == OnlineFields.Submit)
        {
            (SubmissionKey? taken, refusal) = link.Project is null
                ? await FileAsync(work, fields, link, client, cancellation)
                : (null, OnlyTheContact());
            if (taken is not null)
            {
                // The submission holds it now, and filling in goes on from there.
                await desk.TryDropAsync(work.Key, version + 1, cancellation);
                return SeeOther.To(UnitAddress.Result(token, project, taken.Revision));
            }

            if (refusal?.Code == FilingDesk.SameFile)
            {
                // It was filed, and perhaps the program stopped before it dropped the draft.
                await desk.TryDropAsync(work.Key, version + 1, cancellation);
            }
        }

        if (refusal is null)
        {
            return SeeOther.To(OnlineDesk.Address(token, project));
        }

        // What is there by now is what the next saving takes the place of, if it is meant.
        OnlineWork now = await desk.FindAsync(link, project, cancellation) ?? work;
        return await desk.ShowAsync(request, token, link, now, fields, now.Draft?.Version ?? 0, refusal, cancellation);
    }

    private Task<(SubmissionKey?, Refusal?)> FileAsync(
        OnlineWork work, Dictionary<string, string> fields, LinkRow link, DurableTaskClient client, CancellationToken cancellation)
    {
        SelfEvaluationForm form = OnlineForm.Apply(work.Issued, fields);
        return filing.TakeAsync(work.Key, FormJson.Write(form), $"{work.Form.Title}（在线填报）.json", link.Actor(), client, cancellation);
    }

    private static Refusal OnlyTheContact() => Refusal.Of(
        StatusCodes.Status403Forbidden,
        "only-the-contact",
        "act",
        OnlineFields.Submit,
        "科室链接只能填写和保存，请由单位联系人统一报送。",
        "A section's link fills in and saves; the unit's contact files the form.");
}
