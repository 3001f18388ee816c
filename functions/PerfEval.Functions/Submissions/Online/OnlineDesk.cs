using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions.Online;

/// <summary>Filling in online: the page, the draft, and the form that is made of it.</summary>
public sealed class OnlineDesk(
    CampaignStore campaigns, FormStore forms, SubmissionStore submissions, DraftStore drafts, CampaignBlobs blobs, PolicyCatalog policies, UnitPortal portal, TimeProvider time)
{
    internal static string Address(string token, string project) => $"{UnitAddress.Form(token, project)}/fill";

    /// <summary>The form, its draft and what it was issued with; <see langword="null"/> where it is not there or not to be filled in now.</summary>
    internal async Task<OnlineWork?> FindAsync(LinkRow link, string project, CancellationToken cancellation)
    {
        FormKey key = UnitRequest.Form(link, project);
        if (await forms.FindAsync(key, cancellation) is not { } form
            || !FilingWindow.IsOpen(await campaigns.GetAsync(key.Campaign, cancellation), form, time.GetUtcNow()))
        {
            return null;
        }

        SelfEvaluationForm issued = FormJson.Read(await blobs.Templates.ReadAsync(CampaignBlobs.Issued(key), cancellation)).Form!;
        DraftRow? draft = await drafts.FindAsync(key, cancellation);
        Dictionary<string, string> fields = draft?.FieldValues() ?? [];
        if (draft is null && form.CurrentRevision > 0
            && await blobs.Submissions.FindAsync(CampaignBlobs.ReadForm(key, form.CurrentRevision), cancellation) is { } filed)
        {
            fields = OnlineForm.Fields(issued, FormJson.Read(filed).Form!);
        }

        return new OnlineWork(key, form, issued, draft, fields);
    }

    /// <summary>Keeps what was typed. Nothing is kept where another page has saved since this one was made.</summary>
    /// <returns>Why it was not kept; <see langword="null"/> where it was.</returns>
    internal async Task<Refusal?> SaveAsync(OnlineWork work, Dictionary<string, string> fields, int version, LinkRow link, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        var row = new DraftRow { SavedAt = now, SavedBy = link.Section, Revision = work.Form.CurrentRevision };
        if (!row.TrySet(fields))
        {
            return Refusal.Of(
                StatusCodes.Status413PayloadTooLarge, "draft-too-large", "draft", null, "填写的内容过长，未能保存，请精简文字。", "The draft is too long and was not saved; shorten its texts.");
        }

        if (!await drafts.TrySaveAsync(work.Key, row, version, cancellation))
        {
            return await ConflictAsync(work.Key, cancellation);
        }

        await forms.ChangeAsync(
            work.Key,
            form =>
            {
                form.DraftSavedAt = now;
                return true;
            },
            cancellation);
        return null;
    }

    /// <summary>Drops the draft, unless it was saved again since.</summary>
    /// <returns>Whether it is gone.</returns>
    internal async Task<bool> TryDropAsync(FormKey form, int version, CancellationToken cancellation)
    {
        if (!await drafts.TryDropAsync(form, version, cancellation))
        {
            return false;
        }

        await forms.ChangeAsync(
            form,
            row =>
            {
                bool told = row.DraftSavedAt is not null;
                row.DraftSavedAt = null;
                return told;
            },
            cancellation);
        return true;
    }

    /// <summary>That the draft is another by now.</summary>
    internal async Task<Refusal> ConflictAsync(FormKey form, CancellationToken cancellation)
    {
        DraftRow? other = await drafts.FindAsync(form, cancellation);
        string when = other is null ? "—" : ChinaTime.Show(other.SavedAt);
        return Refusal.Of(
            StatusCodes.Status409Conflict,
            "draft-changed",
            "version",
            null,
            $"另一个页面或科室已于 {when} 保存了草稿，您的内容尚未保存，仍在下方各栏中。再次点“保存草稿”将以您的内容为准；如要查看对方的内容，请重新打开本页。",
            $"Another page, or a section, saved the draft at {when} (China time). What you typed is not saved and still stands below: save again to let yours stand, or open this page anew to see theirs.");
    }

    /// <summary>The page, with the draft's fields or with those that were typed.</summary>
    internal async Task<IResult> ShowAsync(
        HttpRequest request, string token, LinkRow link, OnlineWork work, IReadOnlyDictionary<string, string> fields, int version, Refusal? refusal, CancellationToken cancellation)
    {
        SelfEvaluationForm form = OnlineForm.Apply(work.Issued, fields);
        FormResult result = FormScorer.Score(form, policies.Get(work.Form.Policy), issued: work.Issued);
        string address = Address(token, work.Form.Project);
        SubmissionRow? newest = work.Draft is null ? null : (await submissions.ListAsync(work.Key, cancellation)).LastOrDefault();
        var model = new FillModel
        {
            UnitName = work.Form.UnitName,
            FormTitle = work.Form.Title,
            BudgetYear = work.Form.BudgetYear,
            PolicyName = policies.NameOf(work.Form.Policy),
            Version = version,
            SavedAt = work.Draft?.SavedAt,
            SavedBy = work.Draft?.SavedBy,
            NewerRevision = newest?.Revision > work.Draft?.Revision && newest?.ReceivedAt > work.Draft?.SavedAt ? newest?.Revision : null,
            SaveAddress = address,
            ScoreAddress = $"{address}/score",
            DiscardAddress = work.Draft is not null && link.Project is null ? $"{address}/discard" : null,
            CanSubmit = link.Project is null,
            BackAddress = UnitPortal.Address(token),
            Funds = [.. work.Issued.Funds.Select(f => new FillFunds(f.Label, f.InitialBudget, f.AdjustedBudget, f.Points))],
            Goals = [.. work.Issued.Goals.Select(g => new FillGoal(g.Number, g.Expected))],
            Sections = OnlineForm.Sections(work.Issued),
            Scored = ScoredFormView.Of(form, result, new Dictionary<int, ReviewedRow>(), FormCells.None),
            Fields = fields,
        };
        return await PageResult.OfAsync<FillPage, FillModel>(
            await portal.FrameAsync(request, token, link, refusal is null ? [] : [ConsolePage.Message(refusal)], cancellation),
            model,
            refusal?.Status ?? StatusCodes.Status200OK);
    }
}
