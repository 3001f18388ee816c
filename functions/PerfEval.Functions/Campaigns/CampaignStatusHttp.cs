using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}</c>: how far a campaign is.</summary>
public sealed class CampaignStatusHttp(CampaignStore campaigns, FormStore forms, MailIndex mail, PendingStore pending)
{
    /// <summary>Answers with phase, forms by state, and mails by kind and state.</summary>
    [Function(nameof(CampaignStatusHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        _ = request;
        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return Refusal.UnknownCampaign(new CampaignKey(bureau, campaign)).ToResult();
        }

        CampaignSettings settings = row.SettingsValue();
        List<FormRow> rows = await forms.ListAsync(key, cancellation);
        MailCounts mails = await mail.CountAsync(key, cancellation);
        List<PendingRow> waiting = await pending.ListAsync(key, cancellation);
        return JsonResult.Of(new
        {
            bureau,
            campaign,
            title = settings.Title,
            phase = row.Phase,
            phaseSince = row.PhaseSince,
            dates = settings.Dates,
            units = row.Units,
            forms = row.Forms,
            formsByState = Count(rows.Select(f => f.State)),
            mailsByKind = Sorted(mails.ByKind.Select(k => (k.Key.ToString(), k.Value.Values.Sum()))),
            mail = MailBalance.Of(mails),
            mailsByState = Sorted(mails.ByState.Select(s => (s.Key.ToString(), s.Value))),
            pending = waiting.Count,
            quarantined = waiting.Count(p => p.Quarantined),
            remindersDone = row.RemindersDone,
            generation = row.Generation,
            signedGeneration = row.SignedGeneration,
            publishedAt = row.PublishedAt,
        });
    }

    private static SortedDictionary<string, int> Sorted(IEnumerable<(string Name, int Count)> counts) =>
        new(counts.ToDictionary(c => c.Name, c => c.Count, StringComparer.Ordinal), StringComparer.Ordinal);

    private static SortedDictionary<string, int> Count(IEnumerable<string> names)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        return counts;
    }
}
