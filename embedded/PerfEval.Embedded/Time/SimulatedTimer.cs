namespace PerfEval.Embedded.Time;

/// <summary>A timer of a <see cref="SimulatedClock"/>. A due time of zero fires at once, on the thread pool, as the system's timers do.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
{
    private long generation;
    private TimeSpan every = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (Volatile.Read(ref generation) < 0)
        {
            return false;
        }

        long current = Interlocked.Increment(ref generation);
        every = period;
        if (dueTime == TimeSpan.Zero)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static timer => timer.Self.FireIfCurrent(timer.Generation), (Self: this, Generation: current), preferLocal: false);
        }
        else if (dueTime > TimeSpan.Zero)
        {
            clock.Schedule(this, dueTime, current);
        }

        return true;
    }

    public void Dispose() => Volatile.Write(ref generation, long.MinValue);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal bool IsCurrent(long scheduled) => Volatile.Read(ref generation) == scheduled;

    internal void Fire()
    {
        if (every > TimeSpan.Zero)
        {
            clock.Schedule(this, every, Volatile.Read(ref generation));
        }

        callback(state);
    }

    private void FireIfCurrent(long scheduled)
    {
        if (IsCurrent(scheduled))
        {
            Fire();
        }
    }
}
