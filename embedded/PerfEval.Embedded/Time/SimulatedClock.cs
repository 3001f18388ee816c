namespace PerfEval.Embedded.Time;

/// <summary>
/// A clock that stands still until it is advanced. An advance is like a machine waking from sleep: the clock shows the new time
/// first, and then every timer that fell due fires once, in order of its due time. Local time is UTC. Safe for use by many threads.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Entry, (DateTimeOffset Due, long Order)> due = new();
    private readonly ClockFile? file;
    private DateTimeOffset now;
    private long order;

    /// <summary>A clock that is forgotten with the process.</summary>
    /// <param name="start">The time it shows at first.</param>
    public SimulatedClock(DateTimeOffset start) => now = start.ToUniversalTime();

    private SimulatedClock(ClockFile file, DateTimeOffset start)
        : this(file.Read() ?? start) => this.file = file;

    /// <summary>A clock whose time is kept in a file before anything sees it, so that an interrupted simulation goes on from there.</summary>
    /// <param name="path">The file; created on the first advance.</param>
    /// <param name="start">The time shown where there is no such file yet.</param>
    /// <exception cref="InvalidDataException">The file is there but holds no time.</exception>
    public static SimulatedClock Open(string path, DateTimeOffset start) => new(new ClockFile(path), start);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock and fires what fell due, on the calling thread; callbacks may create and change timers.</summary>
    /// <param name="time">The new time; the present one fires what is due already.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the present one.</exception>
    /// <exception cref="AggregateException">Callbacks failed; all that were due have run nevertheless.</exception>
    public void AdvanceTo(DateTimeOffset time)
    {
        DateTimeOffset target = time.ToUniversalTime();
        lock (gate)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(target, now, nameof(time));
            if (target > now)
            {
                file?.Write(target);
            }

            now = target;
        }

        List<Exception>? failures = null;
        while (TakeDue(target) is { } timer)
        {
            try
            {
                timer.Fire();
            }
#pragma warning disable CA1031 // One timer's failure must not keep the others from firing; it is thrown below.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                (failures ??= []).Add(failure);
            }
        }

        if (failures is not null)
        {
            throw new AggregateException(failures);
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Schedules a firing of <paramref name="timer"/> that counts only while its generation is still <paramref name="generation"/>.</summary>
    internal void Schedule(SimulatedTimer timer, TimeSpan dueTime, long generation)
    {
        lock (gate)
        {
            DateTimeOffset at = DateTimeOffset.MaxValue - now < dueTime ? DateTimeOffset.MaxValue : now + dueTime;
            due.Enqueue(new Entry(timer, generation), (at, order++));
        }
    }

    private SimulatedTimer? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            while (due.TryPeek(out Entry entry, out (DateTimeOffset Due, long Order) key) && key.Due <= target)
            {
                due.Dequeue();
                if (entry.Timer.IsCurrent(entry.Generation))
                {
                    return entry.Timer;
                }
            }

            return null;
        }
    }

    private readonly record struct Entry(SimulatedTimer Timer, long Generation);
}
