using System.Collections.Concurrent;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Wakes those who wait for an instance to change.</summary>
internal sealed class InstanceWaiters
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);
    private Exception? failure;

    /// <summary>Completes at the instance's next change. Ask for it before reading the instance, lest a change be missed.</summary>
    public Task NextChange(string instanceId)
    {
        Task next = waiting.GetOrAdd(
            instanceId, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        return failure is null ? next : Task.FromException(failure);
    }

    public void Changed(string instanceId)
    {
        if (waiting.TryRemove(instanceId, out TaskCompletionSource? waiter))
        {
            waiter.TrySetResult();
        }
    }

    /// <summary>Makes everyone who waits, now or later, see why nothing changes any more.</summary>
    public void Fail(Exception exception)
    {
        failure = exception;
        foreach (TaskCompletionSource waiter in waiting.Values)
        {
            waiter.TrySetException(exception);
        }
    }
}
