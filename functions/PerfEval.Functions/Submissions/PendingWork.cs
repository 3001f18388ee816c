using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Reviews;

namespace PerfEval.Functions.Submissions;

/// <summary>Starts the orchestrations that pending work is done by. The instance id is the row's key.</summary>
internal static class PendingWork
{
    /// <summary>The id of the work, which is its orchestration's instance id.</summary>
    public static string Id(PendingKind kind, SubmissionKey key) => kind switch
    {
        PendingKind.Evaluation => key.Id(),
        PendingKind.ReturnNotice => $"return-{key.Id()}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Starts the work. That it runs already is as good; the sweep starts what did not start here.</summary>
    public static async Task StartAsync(DurableTaskClient client, PendingKind kind, SubmissionKey key, CancellationToken cancellation)
    {
        string orchestrator = kind switch
        {
            PendingKind.Evaluation => nameof(SubmissionOrchestrator),
            PendingKind.ReturnNotice => nameof(ReturnNoticeOrchestrator),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        await OrchestrationStart.StartAsync(client, orchestrator, key, Id(kind, key), cancellation);
    }
}
