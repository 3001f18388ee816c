using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Submissions;

/// <summary>A submission: checked, scored and recorded, and a receipt sent.</summary>
public sealed class SubmissionOrchestrator
{
    /// <summary>Runs it.</summary>
    [Function(nameof(SubmissionOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        SubmissionKey submission = context.GetInput<SubmissionKey>()!;
        await context.CallActivityAsync(nameof(EvaluateSubmissionActivity), submission, Retries.OfActivities);
        await context.CallActivityAsync(nameof(SendReceiptActivity), submission, Retries.OfActivities);
    }
}
