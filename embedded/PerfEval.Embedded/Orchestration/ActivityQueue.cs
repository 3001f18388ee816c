using System.Threading.Channels;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Runs activities and hands in their answers. One that was not answered before a crash runs again.</summary>
internal sealed partial class ActivityQueue(
    OrchestrationRegistry registry,
    DurableEngineOptions options,
    TimeProvider time,
    WorkTracker tracker,
    ILogger logger,
    Func<ActivityWork, bool> isWanted,
    Func<ActivityWork, HistoryEvent, Task> answer)
{
    private readonly Channel<ActivityWork> waiting = Channel.CreateUnbounded<ActivityWork>();

    public void Add(ActivityWork work)
    {
        tracker.Begin();
        waiting.Writer.TryWrite(work);
    }

    public void Close() => waiting.Writer.TryComplete();

    /// <summary>Works until closed or cancelled.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (!stopping.IsCancellationRequested && waiting.Reader.TryRead(out ActivityWork? work))
            {
                if (isWanted(work) && await RunAsync(work, stopping) is { } result)
                {
                    await answer(work, result);
                }

                tracker.End();
            }
        }
    }

    private async Task<HistoryEvent?> RunAsync(ActivityWork work, CancellationToken stopping)
    {
        try
        {
            var call = new ActivityCall(work.Name, work.InstanceId, work.TaskId, work.Input, options.DataConverter);
            object? result = await registry.Activity(work.Name)(call, stopping);
            return new HistoryEvent(
                EventKind.ActivityCompleted, Now(), work.TaskId, work.Name, Payload: options.DataConverter.Serialize(result));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(work.Name, work.InstanceId, exception);
            string failure = FailureCodec.Write(
                TaskFailureDetails.FromException(exception), isRetriable: exception is not FunctionNotRegisteredException);
            return new HistoryEvent(EventKind.ActivityFailed, Now(), work.TaskId, work.Name, Payload: failure);
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    [LoggerMessage(1, LogLevel.Warning, "Activity {Activity} of instance {InstanceId} failed.")]
    private partial void LogFailure(string activity, string instanceId, Exception exception);
}
