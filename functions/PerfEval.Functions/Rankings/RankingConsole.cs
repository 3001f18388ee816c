using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;
using PerfEval.Pages.Rankings;

namespace PerfEval.Functions.Rankings;

/// <summary>The ranking's page, and what can be done on it.</summary>
public sealed class RankingConsole(CampaignStore campaigns, FormStore forms, RankingStore rankings, PublishingLimit limit, ConsolePage console)
{
    /// <summary>The page, with the refusal of what was just tried, if it was refused.</summary>
    internal async Task<IResult> ShowAsync(HttpRequest request, CampaignKey key, Refusal? refusal, CancellationToken cancellation)
    {
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null || row.Generation == 0)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = row.SettingsValue();
        List<FormRow> all = await forms.ListAsync(key, cancellation);
        bool awaiting = row.PhaseValue() == CampaignPhase.AwaitingSignOff && row.PublishRequestedAt is null;
        bool signed = row.SignedGeneration == row.Generation;
        string address = CampaignAddress.Ranking(key);
        var model = new RankingPageModel
        {
            Title = settings.Title,
            Generation = row.Generation,
            Status = RankingView.Status(row),
            Units = [.. (await rankings.ListAsync(key, row.Generation, cancellation)).Select(RankingView.Unit)],
            Forms = [.. all.OrderBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Project, StringComparer.Ordinal).Select(RankingView.Form)],
            SignedBy = signed ? row.SignedBy : null,
            SignedAt = signed ? row.SignedAt : null,
            ExceptionReason = signed ? row.ExceptionReason : null,
            WorkbookAddress = CampaignAddress.Report(key, "xlsx"),
            DocumentAddress = CampaignAddress.Report(key, "html"),
            SignOff = awaiting && !signed
                ? new SignOffOffer($"{address}/sign-off", [.. (await limit.CheckAsync(key, cancellation)).Select(e => e.Message)])
                : null,
            Publish = awaiting && signed ? new PublishOffer($"{address}/publish", row.Units) : null,
        };
        PageContext frame = console.Frame(
            request,
            settings.BureauName,
            [new PageLink(settings.Title, CampaignAddress.Of(key))],
            refusal is null ? [] : [ConsolePage.Message(refusal)]);
        return await PageResult.OfAsync<RankingPage, RankingPageModel>(frame, model, refusal?.Status ?? StatusCodes.Status200OK);
    }
}
