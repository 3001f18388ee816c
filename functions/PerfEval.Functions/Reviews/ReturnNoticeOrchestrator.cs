using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Reviews;

/// <summary>A return: the unit is told.</summary>
public sealed class ReturnNoticeOrchestrator
{
    /// <summary>Runs it.</summary>
    [Function(nameof(ReturnNoticeOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync(nameof(SendReturnNoticeActivity), context.GetInput<SubmissionKey>()!, Retries.OfActivities);
}
