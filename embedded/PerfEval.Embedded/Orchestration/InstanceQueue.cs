using System.Threading.Channels;

namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// Instances that have messages to read. Each is worked on by one worker at a time; what arrives meanwhile brings it back.
/// </summary>
internal sealed class InstanceQueue(WorkTracker tracker, Func<string, Task> step)
{
    private readonly Channel<string> ready = Channel.CreateUnbounded<string>();
    private readonly Lock gate = new();

    /// <summary>The instances that are queued or worked on; true when something arrived while they were worked on.</summary>
    private readonly Dictionary<string, bool> active = new(StringComparer.Ordinal);

    public void Add(string instanceId)
    {
        lock (gate)
        {
            if (active.ContainsKey(instanceId))
            {
                active[instanceId] = true;
                return;
            }

            active.Add(instanceId, false);
            tracker.Begin();
        }

        ready.Writer.TryWrite(instanceId);
    }

    public void Close() => ready.Writer.TryComplete();

    /// <summary>Works until closed or cancelled.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await ready.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (!stopping.IsCancellationRequested && ready.Reader.TryRead(out string? instanceId))
            {
                lock (gate)
                {
                    active[instanceId] = false;
                }

                await step(instanceId);
                Release(instanceId);
            }
        }
    }

    private void Release(string instanceId)
    {
        lock (gate)
        {
            if (!active[instanceId])
            {
                active.Remove(instanceId);
                tracker.End();
                return;
            }
        }

        ready.Writer.TryWrite(instanceId);
    }
}
