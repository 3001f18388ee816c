using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}</c>: a campaign's dashboard.</summary>
public sealed class CampaignPageHttp(
    CampaignStore campaigns, UnitStore units, FormStore forms, MailStore mail, PendingStore pending, RankingStore rankings, ConsolePage console, TimeProvider time)
{
    private const int MostInAList = 20;

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
                console.Frame(request, row.SettingsValue().BureauName), await ModelAsync(key, row, cancellation));
    }

    private async Task<CampaignModel> ModelAsync(CampaignKey key, CampaignRow row, CancellationToken cancellation)
    {
        CampaignSettings settings = row.SettingsValue();
        DateTimeOffset now = time.GetUtcNow();
        List<FormRow> all = await forms.ListAsync(key, cancellation);
        List<MailRow> mails = await mail.ListAsync(key, cancellation);
        List<PendingRow> waiting = await pending.ListAsync(key, cancellation);
        var known = (await units.ListAsync(key, cancellation)).ToDictionary(u => u.Code, StringComparer.Ordinal);
        List<IGrouping<string, FormRow>> owing = [.. all.Where(Owes).GroupBy(f => f.Unit, StringComparer.Ordinal).OrderByDescending(g => g.Count())];
        List<FormRow> doubtful = [.. all.Where(f => f.StateValue() is FormState.Submitted or FormState.DepartmentChecked or FormState.Reopened)
            .OrderByDescending(f => TableText.Decimal(f.ProvisionalShare) ?? 1m)];
        return new CampaignModel
        {
            Title = settings.Title,
            Stage = CampaignAddress.Stage(row),
            StageSince = row.PhaseSince,
            Dates = settings.Dates,
            Today = ChinaTime.DayOf(now),
            Units = row.Units,
            FormsByState = [.. all.GroupBy(f => f.StateValue()).Select(g => new FormStateCount(g.Key, g.Count()))],
            Filing = Timeliness(all, now),
            FilingByDay = FilingByDay(all),
            Pending = waiting.Count,
            Quarantined = waiting.Count(p => p.Quarantined),
            Mails = [.. mails.GroupBy(m => m.Kind, StringComparer.Ordinal).Select(Tally)],
            Outstanding = [.. owing.Take(MostInAList).Select(g => Outstanding(g, known[g.Key], all, mails))],
            OutstandingTotal = owing.Count,
            ReviewQueue = [.. doubtful.Take(MostInAList).Select(f => Queued(key, f))],
            ReviewQueueTotal = doubtful.Count,
            Ranking = row.Generation == 0
                ? null
                : new CampaignRanking
                {
                    Address = CampaignAddress.Ranking(key),
                    Generation = row.Generation,
                    Status = RankingView.Status(row),
                    Units = [.. (await rankings.ListAsync(key, row.Generation, cancellation)).Take(MostInAList).Select(RankingView.Unit)],
                },
        };
    }

    private static bool Owes(FormRow form) => form.StateValue() is FormState.Issued or FormState.Returned or FormState.Reopened;

    private static FilingCounts Timeliness(IEnumerable<FormRow> forms, DateTimeOffset now)
    {
        ILookup<FilingTimeliness, FormRow> by = forms.ToLookup(f => f.Timeliness(now));
        return new FilingCounts(
            by[FilingTimeliness.OnTime].Count(), by[FilingTimeliness.Late].Count(), by[FilingTimeliness.Overdue].Count(), by[FilingTimeliness.Open].Count());
    }

    private static List<FilingDay> FilingByDay(IEnumerable<FormRow> forms)
    {
        var days = new List<FilingDay>();
        int filed = 0;
        foreach (IGrouping<DateOnly, FormRow> day in forms.Where(f => f.FirstFiledAt is not null).GroupBy(f => ChinaTime.DayOf(f.FirstFiledAt!.Value)).OrderBy(g => g.Key))
        {
            filed += day.Count();
            days.Add(new FilingDay(day.Key, filed));
        }

        return days;
    }

    private static MailTally Tally(IGrouping<string, MailRow> mails)
    {
        ILookup<MailState, MailRow> by = mails.ToLookup(m => Enum.Parse<MailState>(m.State));
        return new MailTally(
            MailNames.Of(Enum.Parse<MailKind>(mails.Key)),
            by[MailState.Planned].Count() + by[MailState.Sending].Count(),
            by[MailState.Sent].Count() + by[MailState.Delivered].Count(),
            by[MailState.Failed].Count() + by[MailState.Bounced].Count(),
            by[MailState.Unknown].Count());
    }

    private static OutstandingUnit Outstanding(IGrouping<string, FormRow> owed, UnitRow unit, IEnumerable<FormRow> all, IEnumerable<MailRow> mails) => new()
    {
        Code = unit.Code,
        Name = unit.Name,
        FormsOwed = owed.Count(),
        FormsIssued = all.Count(f => f.Unit == unit.Code),
        Due = owed.Select(f => f.Due()).Min(),
        Contact = new Contact { Name = unit.ContactName, Email = unit.ContactEmail, Phone = unit.ContactPhone },
        LastReminder = mails
            .Where(m => m.Unit == unit.Code && (m.Kind is nameof(MailKind.Reminder) or nameof(MailKind.Overdue)))
            .Max(m => m.SentAt),
    };

    private static ReviewQueueItem Queued(CampaignKey key, FormRow form) => new()
    {
        Address = CampaignAddress.Form(form.Key(key)),
        UnitName = form.UnitName,
        Title = form.Title,
        State = form.StateValue(),
        Declared = TableText.Decimal(form.Declared),
        Rule = TableText.Decimal(form.Rule),
        Official = TableText.Decimal(form.Official),
        ProvisionalShare = TableText.Decimal(form.ProvisionalShare),
        FindingCount = form.Findings,
    };
}
