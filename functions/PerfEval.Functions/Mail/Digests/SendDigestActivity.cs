using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Reminders;

namespace PerfEval.Functions.Mail.Digests;

/// <summary>Plans the bureau's digest of a round.</summary>
public sealed class SendDigestActivity(CampaignStore campaigns, MailOffice office)
{
    /// <summary>Plans it; <see cref="ChunkInput.Argument"/> numbers the round.</summary>
    [Function(nameof(SendDigestActivity))]
    public async Task Run([ActivityTrigger] ChunkInput round, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(round.Campaign, cancellation)).SettingsValue();
        await office.PlanAsync(DigestPost.Plan(round.Campaign, settings, ReminderSchedule.Sequence(round.Argument)), cancellation);
    }
}
