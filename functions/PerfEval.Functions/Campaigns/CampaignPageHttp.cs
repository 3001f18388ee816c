using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}</c>: a campaign's dashboard, from the lists and counts that are kept beside the forms.</summary>
public sealed class CampaignPageHttp(
    CampaignStore campaigns, FormIndex index, OutstandingUnits outstanding, MailTallies mails, PendingStore pending, RankingStore rankings, ConsolePage console, TimeProvider time)
{
    private const int MostInAList = 10;

    /// <summary>Answers with the page.</summary>
    [Function(nameof(CampaignPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        return row is null
            ? await console.NotFoundAsync(request)
            : await PageResult.OfAsync<CampaignPage, CampaignModel>(
                console.Frame(request, row.SettingsValue().BureauName), await ModelAsync(key, row, ConsolePage.May(request, Access.Role.Operator), cancellation));
    }

    private async Task<CampaignModel> ModelAsync(CampaignKey key, CampaignRow row, bool mayAct, CancellationToken cancellation)
    {
        CampaignSettings settings = row.SettingsValue();
        DateTimeOffset now = time.GetUtcNow();
        CampaignCounts counts = await index.CountAsync(key, cancellation);
        IReadOnlyList<OutstandingGroup> owed = await outstanding.FirstAsync(key, MostInAList, cancellation);
        var view = OutstandingView.Of(row, mayAct, now);
        FormPage doubtful = await index.ReadAsync(key, FormLists.ForReview(), null, MostInAList, cancellation);
        (int waiting, int quarantined) = await pending.CountAsync(key, cancellation);
        string lists = CampaignAddress.Forms(key);
        return new CampaignModel
        {
            Title = settings.Title,
            Stage = CampaignAddress.Stage(row),
            StageSince = row.PhaseSince,
            Dates = settings.Dates,
            Today = ChinaTime.DayOf(now),
            Units = row.Units,
            FormsByState = [.. Enum.GetValues<FormState>().Select(s => new FormStateCount(s, counts.In(s))).Where(s => s.Count > 0)],
            Filing = Filing(counts, now),
            FilingByDay = FilingByDay(counts),
            Pending = waiting,
            Quarantined = quarantined,
            Mails = await mails.ReadAsync(key, cancellation),
            Outstanding = [.. owed.Select(view.Unit)],
            HereAddress = CampaignAddress.Of(key),
            OutstandingTotal = counts.Of(FormFacets.Owed),
            ReviewQueue = [.. doubtful.Lines.Select(l => FormLineView.Of(key, l, now))],
            ReviewQueueTotal = counts.Of(FormFacets.Review),
            UnreachableTotal = counts.Of(FormFacets.Bounced),
            CountsCheckedAt = counts.CheckedAt,
            CountsBehindSince = counts.IsWhole ? null : counts.AsOf ?? row.LaunchedAt,
            Links = new CampaignLinks(
                CampaignAddress.Outstanding(key),
                FormListQuery.Of(FormListKind.Review).Address(lists, null),
                FormListQuery.Of(FormListKind.Unreachable).Address(lists, null),
                lists,
                CampaignAddress.Mail(key),
                CampaignAddress.Audit(key)),
            Ranking = row.Generation == 0
                ? null
                : new CampaignRanking
                {
                    Address = CampaignAddress.Ranking(key),
                    Generation = row.Generation,
                    Status = RankingView.Status(row),
                    Units = [.. (await rankings.ReadAsync(key, row.Generation, RankingFilter.None, null, MostInAList, cancellation)).Rows.Select(RankingView.Unit)],
                    UnitsTotal = row.Units,
                },
        };
    }

    private static FilingCounts Filing(CampaignCounts counts, DateTimeOffset now)
    {
        (int overdue, int open) = counts.Unfiled(now);
        return new FilingCounts(counts.Of(FormFacets.OnTime), counts.Of(FormFacets.Late), overdue, open);
    }

    private static List<FilingDay> FilingByDay(CampaignCounts counts)
    {
        var days = new List<FilingDay>();
        int filed = 0;
        foreach ((string day, int count) in counts.ByKind(FormFacets.Filed))
        {
            filed += count;
            days.Add(new FilingDay(TableText.Date(day), filed));
        }

        return days;
    }
}
