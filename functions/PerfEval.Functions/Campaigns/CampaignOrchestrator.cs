using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// A campaign, from launch to published ranking. Each generation reads the campaign's row, does the one thing that its
/// phase asks for, and continues as new: the row is the truth, so a campaign goes on from wherever it was stopped.
/// </summary>
public sealed class CampaignOrchestrator
{
    /// <summary>Runs one generation.</summary>
    [Function(nameof(CampaignOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        CampaignKey campaign = context.GetInput<CampaignKey>()!;

        // Waiting begins before the row is read: whoever writes the row and then wakes us is seen one way or the other.
        Task wake = context.WaitForExternalEvent<object?>(CampaignEvents.Wake);
        CampaignSituation now = await context.CallActivityAsync<CampaignSituation>(nameof(ReadCampaignActivity), campaign, Retries.OfActivities);
        var step = new CampaignStep(context, campaign, now, wake);

        switch (now.Phase)
        {
            case CampaignPhase.Launched:
                await step.ForEachChunk(nameof(RegisterUnitsActivity));
                await step.Enter(CampaignPhase.Waiting);
                break;

            case CampaignPhase.Waiting:
                await step.Until(now.Dates.OpensAt, then: CampaignPhase.Issuing);
                break;

            case CampaignPhase.Issuing:
                await step.ForEachChunk(nameof(IssueFormsActivity));
                await step.UntilOfficeHours();
                await step.ForEachChunk(nameof(SendInvitationsActivity));
                await step.SendMail(MailKind.Invitation, "1");
                await step.Enter(CampaignPhase.Filing);
                break;

            // Reminders go out while forms are filed, and go on while returned ones are.
            case CampaignPhase.Filing or CampaignPhase.Reviewing or CampaignPhase.Objections or CampaignPhase.AwaitingSignOff
                when now.Reminder is { } round && round.At <= step.Time:
                await step.SendRound(round);
                break;

            case CampaignPhase.Filing:
                await step.Until(now.Dates.ClosedFrom, then: CampaignPhase.Closing, orAt: now.Reminder?.At);
                break;

            case CampaignPhase.Closing:
                await step.UntilEverythingIsScored(then: CampaignPhase.Reviewing);
                break;

            case CampaignPhase.Reviewing:
                await step.Until(now.Dates.ReviewedFrom, then: CampaignPhase.Ranking, orAt: now.Reminder?.At);
                break;

            case CampaignPhase.Ranking:
                await step.UntilEverythingIsScored(then: null);
                await context.CallActivityAsync(nameof(RankActivity), campaign, Retries.OfActivities);
                await step.UntilOfficeHours();
                await step.ForEachChunk(nameof(SendPreliminaryActivity));
                await step.SendMail(MailKind.Preliminary, "1");
                await step.Enter(CampaignPhase.Objections);
                break;

            case CampaignPhase.Objections:
                await step.Until(now.Dates.ObjectionsClosedFrom, then: CampaignPhase.AwaitingSignOff, orAt: now.Reminder?.At);
                break;

            case CampaignPhase.AwaitingSignOff:
                // What people changed since the last ranking is ranked anew, and must be signed anew.
                await context.CallActivityAsync(nameof(RankActivity), campaign, Retries.OfActivities);
                await (now.PublishRequested
                    ? context.CallActivityAsync(nameof(BeginPublishingActivity), campaign, Retries.OfActivities)
                    : step.UntilWoken(orAt: now.Reminder?.At));
                break;

            case CampaignPhase.Publishing:
                await step.ForEachChunk(nameof(FinaliseFormsActivity));
                await context.CallActivityAsync(nameof(PublishActivity), campaign, Retries.OfActivities);
                await step.UntilOfficeHours();
                await step.ForEachChunk(nameof(SendResultsActivity), now.Generation);
                await step.SendMail(MailKind.Result, TableKey.Padded(now.Generation, 3));
                await step.Enter(CampaignPhase.Published);
                break;

            case CampaignPhase.Published:
                return;
        }

        context.ContinueAsNew(campaign);
    }
}
