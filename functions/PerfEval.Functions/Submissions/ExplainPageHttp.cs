using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions;

/// <summary><c>POST /u/{token}/forms/{project}/results/{revision}/reasons</c>: the unit says why warnings are right all the same.</summary>
public sealed class ExplainPageHttp(
    UnitLinks links, UnitPortal portal, Sessions sessions, CampaignStore campaigns, FormStore forms, SubmissionStore submissions, SubmittedFindings findings, TimeProvider time)
{
    /// <summary>Leads back to the page of the outcome. What is posted takes the place of what was written before.</summary>
    [Function(nameof(ExplainPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/results/{revision:int}/reasons")] HttpRequest request,
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

        IFormCollection posted = await PostedForm.ReadAsync(request, cancellation);
        Refusal? refusal = sessions.IsGenuine(posted, token)
            ? await SaveAsync(new SubmissionKey(UnitRequest.Form(link, project), revision), posted, cancellation)
            : Refusal.Stale();
        return refusal is null
            ? SeeOther.To(UnitAddress.Result(token, project, revision))
            : await portal.ShowAsync(request, token, link, [ConsolePage.Message(refusal)], refusal.Status, cancellation);
    }

    private async Task<Refusal?> SaveAsync(SubmissionKey key, IFormCollection posted, CancellationToken cancellation)
    {
        FormRow? form = await forms.FindAsync(key.Form, cancellation);
        SubmissionRow? row = form is null ? null : await submissions.FindAsync(key, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        if (form is null || row?.EvaluatedAt is null || form.CurrentRevision != key.Revision
            || !FilingWindow.IsOpen(await campaigns.GetAsync(key.Form.Campaign, cancellation), form, now))
        {
            return Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-open",
                "revision",
                null,
                "这次报送现在不能再补充说明：已有新的报送，或已进入复核。",
                "Reasons can't be added to this submission now: a newer one was filed, or it is under review.");
        }

        IReadOnlyList<StoredFinding> found = await findings.ListAsync(row, cancellation);
        Dictionary<int, string> reasons = Read(found, posted);
        bool fits = true;
        await submissions.ChangeAsync(
            key,
            current =>
            {
                fits = FindingReasons.TrySet(current, reasons);
                current.ReasonsAt = now;
                return fits;
            },
            cancellation);
        return fits ? null : Refusal.Of(
            StatusCodes.Status413PayloadTooLarge, "reasons-too-long", "reasons", null, "说明文字过长，未能保存，请精简。", "The reasons are too long together and were not saved.");
    }

    private static Dictionary<int, string> Read(IReadOnlyList<StoredFinding> found, IFormCollection posted)
    {
        var reasons = new Dictionary<int, string>();
        foreach ((int number, StoredFinding finding) in found.Index())
        {
            string text = posted[FieldNames.Explanation(number)].ToString().ReplaceLineEndings("\n").Trim();
            if (text.Length > 0 && FindingReasons.MayBeGiven(finding))
            {
                reasons[number] = text.Length <= FindingReasons.Longest ? text : text[..FindingReasons.Longest];
            }
        }

        return reasons;
    }
}
