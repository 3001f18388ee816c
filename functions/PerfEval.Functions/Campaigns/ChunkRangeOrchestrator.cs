using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Campaigns;

/// <summary>Gives a run of chunks to an activity, so that a large campaign's history stays short.</summary>
public sealed class ChunkRangeOrchestrator
{
    /// <summary>Runs the range.</summary>
    [Function(nameof(ChunkRangeOrchestrator))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        RunChunks(context, context.GetInput<ChunkRangeInput>()!);

    internal static Task RunChunks(TaskOrchestrationContext context, ChunkRangeInput range) =>
        Task.WhenAll(Enumerable.Range(range.From, range.Count).Select(chunk =>
            context.CallActivityAsync(range.Activity, new ChunkInput(range.Campaign, chunk, range.Argument), Retries.OfActivities)));
}
