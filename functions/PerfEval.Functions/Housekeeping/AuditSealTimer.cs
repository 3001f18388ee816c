using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Campaigns;

namespace PerfEval.Functions.Housekeeping;

/// <summary>Seals the audit logs once a day, and on Sundays compares them with all their seals.</summary>
public sealed partial class AuditSealTimer(CampaignStore campaigns, AuditSeals seals, TimeProvider time, ILogger<AuditSealTimer> logger)
{
    // What is done to a campaign after its publication (corrections, archiving) is done within this time.
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(90);

    /// <summary>Seals, at 01:30 in China.</summary>
    [Function(nameof(AuditSealTimer))]
    public async Task Run([TimerTrigger("0 30 17 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        _ = timer;
        DateTimeOffset now = time.GetUtcNow();
        foreach (CampaignRow campaign in await campaigns.ListAsync(cancellation))
        {
            if (campaign.PublishedAt is not { } published || now < published + Afterwards)
            {
                await SealAsync(campaign, now.DayOfWeek == DayOfWeek.Sunday, cancellation);
            }
        }
    }

    private async Task SealAsync(CampaignRow campaign, bool verify, CancellationToken cancellation)
    {
        string name = campaign.Key().ToString();
        if (await seals.SealAsync(campaign.Key(), cancellation) is var (seal, hash))
        {
            LogSealed(logger, name, seal.Number, seal.Rows.Count, hash);
        }

        if (verify)
        {
            foreach (AuditProblem problem in (await seals.VerifyAsync(campaign.Key(), cancellation)).Problems)
            {
                LogBroken(logger, name, problem.Kind, problem.What, problem.Seal);
            }
        }
    }

    [LoggerMessage(1220, LogLevel.Information, "Seal {Number} of the audit log of {Campaign} holds {Rows} rows; its hash is {Hash}.")]
    private static partial void LogSealed(ILogger logger, string campaign, int number, int rows, string hash);

    [LoggerMessage(1221, LogLevel.Error, "The audit log of {Campaign} does not fit seal {Seal}: {Kind} {What}.")]
    private static partial void LogBroken(ILogger logger, string campaign, string kind, string what, int seal);
}
