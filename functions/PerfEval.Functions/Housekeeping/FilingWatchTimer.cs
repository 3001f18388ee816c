using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Domain.Calendars;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Housekeeping;

/// <summary>Says once a day of which campaigns the due date is near while few forms are filed. An alert hangs on what it logs.</summary>
public sealed partial class FilingWatchTimer(CampaignStore campaigns, FormStore forms, TimeProvider time, ILogger<FilingWatchTimer> logger)
{
    private const int DaysBefore = 7;

    /// <summary>Looks, at 08:30 in China.</summary>
    [Function(nameof(FilingWatchTimer))]
    public async Task Run([TimerTrigger("0 30 0 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        _ = timer;
        DateOnly today = ChinaTime.DayOf(time.GetUtcNow());
        foreach (CampaignRow campaign in await campaigns.ListUnfinishedAsync(cancellation))
        {
            DateOnly due = campaign.SettingsValue().Dates.Due;
            if (campaign.PhaseValue() == CampaignPhase.Filing && today <= due && due <= today.AddDays(DaysBefore))
            {
                await LookAsync(campaign, due, cancellation);
            }
        }
    }

    private async Task LookAsync(CampaignRow campaign, DateOnly due, CancellationToken cancellation)
    {
        List<FormRow> all = await forms.ListAsync(campaign.Key(), cancellation);
        int filed = all.Count(form => form.FirstFiledAt is not null);
        if (filed * 2 < all.Count)
        {
            LogFewFiled(logger, campaign.Key().ToString(), due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), filed, all.Count);
        }
    }

    [LoggerMessage(1211, LogLevel.Warning, "Campaign {Campaign} is due on {Due}, and {Filed} of {Forms} forms are filed.")]
    private static partial void LogFewFiled(ILogger logger, string campaign, string due, int filed, int forms);
}
