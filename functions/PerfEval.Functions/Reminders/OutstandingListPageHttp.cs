using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail.Log;
using PerfEval.Pages;
using PerfEval.Pages.Mail;

namespace PerfEval.Functions.Reminders;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/outstanding-list</c>: the same from the mails' page, to be printed with a QR code for each unit, or as a workbook or CSV.</summary>
public sealed class OutstandingListPageHttp(CampaignStore campaigns, OutstandingList list, MailLog log, ConsolePage console, TimeProvider time)
{
    /// <summary>Answers with the list.</summary>
    [Function(nameof(OutstandingListPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/outstanding-list")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        if (!await console.IsGenuineAsync(request, cancellation))
        {
            return await log.ShowAsync(request, key, Refusal.Stale(), null, cancellation);
        }

        CampaignSettings settings = row.SettingsValue();
        string format = (await request.ReadFormAsync(cancellation))["format"].ToString() is "csv" or "xlsx" ? request.Form["format"].ToString() : "page";
        IReadOnlyList<OutstandingUnit> owing = await list.MakeAsync(key, Caller.ActorOf(request), cancellation);
        return format != "page"
            ? await OutstandingFile.OfAsync(format, owing, campaign, ConsolePage.LanguageOf(request))
            : await PageResult.OfAsync<OutstandingPrintPage, OutstandingPrintModel>(
                console.Frame(request, settings.BureauName, [new PageLink(settings.Title, CampaignAddress.Of(key))]),
                new OutstandingPrintModel(settings.Title, time.GetUtcNow(), [.. owing.Select(Unit)]));
    }

    private static OutstandingPrintUnit Unit(OutstandingUnit owing)
    {
        (string path, int size) = LinkCode.Of(owing.Link.AbsoluteUri);
        return new OutstandingPrintUnit(
            owing.Unit.Code,
            owing.Unit.Name,
            string.Join("，", new[] { owing.Unit.ContactName, owing.Unit.ContactPhone, owing.Unit.ContactEmail }.OfType<string>()),
            [.. owing.Forms.Select(f => f.Title)],
            owing.Forms.Min(f => f.Due()),
            owing.Link.AbsoluteUri,
            path,
            size);
    }
}
