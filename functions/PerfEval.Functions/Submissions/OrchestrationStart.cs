using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Functions.Submissions;

/// <summary>Starts orchestrations under ids of our own.</summary>
internal static class OrchestrationStart
{
    /// <summary>Starts an instance, unless it runs. A start is not deduplication: one that has ended runs again.</summary>
    public static async Task StartAsync(DurableTaskClient client, string orchestrator, object input, string id, CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id), cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It runs: what was wanted is so already.
        }
    }
}
