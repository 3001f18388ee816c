using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions.Evidence;
using PerfEval.Functions.Submissions.Online;
using PerfEval.Pages;
using PerfEval.Pages.Access;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary>What a unit sees of its own.</summary>
public sealed class UnitPortal(
    CampaignStore campaigns, UnitStore units, FormStore forms, SubmissionStore submissions, RefusalStore refusals, EvidenceStore evidence, UnitLinks links, RankingStore rankings, Sessions sessions, TimeProvider time)
{
    /// <summary>Where a unit's pages are.</summary>
    internal static string Address(string token) => $"/u/{token}";

    /// <summary>Where a form stands on its unit's page: who did something there comes back to it.</summary>
    internal static string Place(string token, string project) => $"{Address(token)}#at-{project}";

    /// <summary>The page of a submission's outcome.</summary>
    internal static string ResultAddress(string token, string project, int revision) =>
        UnitAddress.Result(token, project, revision);

    /// <summary>The page for a link that leads nowhere.</summary>
    internal static Task<IResult> UnknownLinkAsync(HttpRequest request) =>
        PageResult.OfAsync<ErrorPage, ErrorModel>(
            new PageContext { Language = ConsolePage.LanguageOf(request), BureauName = SignInHttp.Nobody },
            new ErrorModel(ErrorKind.LinkExpired),
            StatusCodes.Status410Gone);

    internal async Task<PageContext> FrameAsync(
        HttpRequest request, string token, LinkRow link, IReadOnlyList<PageMessage> messages, CancellationToken cancellation)
    {
        Language language = ConsolePage.LanguageOf(request);
        CampaignRow campaign = await campaigns.GetAsync(link.CampaignKey(), cancellation);
        return new PageContext
        {
            Language = language,
            BureauName = campaign.SettingsValue().BureauName,
            LanguageSwitchAddress = ConsolePage.SwitchAddress(request, language),
            AntiForgery = sessions.AntiForgery(token),
            Messages = messages,
        };
    }

    /// <summary>The unit's page with what was not done for one of its forms above it, and the way to that form.</summary>
    internal Task<IResult> RefuseAsync(
        HttpRequest request, string token, LinkRow link, string project, PageMessage message, int status, CancellationToken cancellation) =>
        ShowAsync(request, token, link, [message with { Place = $"#at-{project}" }], status, cancellation);

    /// <summary>The unit's page with messages above it.</summary>
    internal async Task<IResult> ShowAsync(
        HttpRequest request, string token, LinkRow link, IReadOnlyList<PageMessage> messages, int status, CancellationToken cancellation) =>
        await PageResult.OfAsync<UnitPortalPage, UnitPortalModel>(
            await FrameAsync(request, token, link, messages, cancellation), await ModelAsync(token, link, cancellation), status);

    internal async Task<UnitPortalModel> ModelAsync(string token, LinkRow link, CancellationToken cancellation)
    {
        CampaignKey key = link.CampaignKey();
        CampaignRow campaign = await campaigns.GetAsync(key, cancellation);
        CampaignSettings settings = campaign.SettingsValue();
        UnitRow unit = await units.GetAsync(key, link.Unit, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        var shown = new List<UnitPortalForm>();
        foreach (FormRow form in await forms.ListAsync(key, link.Unit, cancellation))
        {
            List<SubmissionRow> sent = await submissions.ListAsync(form.Key(key), cancellation);
            List<RefusalRow> refused = await refusals.ListAsync(form.Key(key), cancellation);
            shown.Add(Form(token, campaign, settings, form, sent.LastOrDefault(), now) with
            {
                EvidenceAddress = FilingWindow.IsOpen(campaign, form, now) ? $"{UnitAddress.Form(token, form.Project)}/evidence" : null,
                Evidence = EvidenceView.Of(await evidence.ListAsync(form.Key(key), cancellation), $"{UnitAddress.Form(token, form.Project)}/evidence"),
                Sent = SentFiles.Of(token, form, sent, refused),
                Links = [.. SectionLinks.Of(form).Where(l => l.Works(link)).Select(l => new UnitPortalLink(l.Serial, l.Section, links.SectionAddress(form.Key(key), l.Serial, link).AbsoluteUri))],
            });
        }

        return new UnitPortalModel
        {
            UnitName = unit.Name,
            UnitCode = unit.Code,
            CampaignTitle = settings.Title,
            Today = ChinaTime.DayOf(now),
            Due = settings.Dates.Due,
            Closes = settings.Dates.Closes,
            HelpDesk = settings.HelpDesk,
            Forms = shown,
            Result = await ResultAsync(token, campaign, settings, unit.Code, now, cancellation),
        };
    }

    /// <summary>What a section's link shows: its one form.</summary>
    internal async Task<SectionPageModel> SectionAsync(string token, LinkRow link, CancellationToken cancellation)
    {
        FormKey key = UnitRequest.Form(link, link.Project!);
        CampaignRow campaign = await campaigns.GetAsync(key.Campaign, cancellation);
        FormRow form = await forms.GetAsync(key, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        bool open = FilingWindow.IsOpen(campaign, form, now);
        return new SectionPageModel
        {
            UnitName = form.UnitName,
            Section = link.Section ?? string.Empty,
            CampaignTitle = campaign.SettingsValue().Title,
            FormTitle = form.Title,
            BudgetYear = form.BudgetYear,
            State = form.StateValue(),
            Due = form.Due(),
            ReturnReason = form.StateValue() == FormState.Returned ? form.ReturnReason : null,
            DraftSavedAt = form.DraftSavedAt,
            TemplateAddress = form.StateValue() == FormState.NotIssued ? null : $"{UnitAddress.Form(token, form.Project)}/template.xlsx",
            FillAddress = open ? OnlineDesk.Address(token, form.Project) : null,
        };
    }

    private static UnitPortalForm Form(
        string token, CampaignRow campaign, CampaignSettings settings, FormRow form, SubmissionRow? last, DateTimeOffset now)
    {
        DateOnly due = form.Due();
        string address = $"/u/{token}/forms/{form.Project}";
        return new UnitPortalForm
        {
            Project = form.Project,
            Title = form.Title,
            BudgetYear = form.BudgetYear,
            State = form.StateValue(),
            Timeliness = form.Timeliness(now),
            Due = due == settings.Dates.Due ? null : due,
            Last = last is null
                ? null
                : new UnitPortalSubmission
                {
                    Revision = last.Revision,
                    ReceivedAt = last.ReceivedAt,
                    IsPending = last.EvaluatedAt is null,
                    ResultAddress = ResultAddress(token, form.Project, last.Revision),
                },
            Declared = TableText.Decimal(form.Declared),
            Official = TableText.Decimal(form.Official),
            ProvisionalShare = TableText.Decimal(form.ProvisionalShare),
            ReturnReason = form.StateValue() == FormState.Returned ? form.ReturnReason : null,
            FillAddress = FilingWindow.IsOpen(campaign, form, now) ? OnlineDesk.Address(token, form.Project) : null,
            DraftSavedAt = form.DraftSavedAt,
            LinkAddress = FilingWindow.IsOpen(campaign, form, now) ? $"{address}/links" : null,
            TemplateAddress = form.StateValue() == FormState.NotIssued ? null : $"{address}/template.xlsx",
            UploadAddress = FilingWindow.IsOpen(campaign, form, now) ? $"{address}/file" : null,
        };
    }

    private async Task<UnitPortalResult?> ResultAsync(
        string token, CampaignRow campaign, CampaignSettings settings, string unit, DateTimeOffset now, CancellationToken cancellation)
    {
        if (campaign.Generation == 0 || campaign.PhaseValue() < CampaignPhase.Objections)
        {
            return null;
        }

        List<RankingRow> rows = await rankings.ListAsync(campaign.Key(), campaign.Generation, cancellation);
        RankingRow row = rows.Single(r => r.Unit == unit);
        return new UnitPortalResult
        {
            Address = $"{Address(token)}/result",
            IsPublished = campaign.PublishedAt is not null,
            Rank = row.Rank,
            IsTied = row.Rank is not null && rows.Count(r => r.Rank == row.Rank) > 1,
            RankedUnits = rows.Count(r => r.Rank is not null),
            Grade = RankingView.GradeOf(row.Grade),
            Official = TableText.Decimal(row.Official),
            Declared = TableText.Decimal(row.Declared),
            ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
            ObjectionsEnd = now < settings.Dates.ObjectionsClosedFrom ? settings.Dates.ObjectionsEnd : null,
        };
    }
}
