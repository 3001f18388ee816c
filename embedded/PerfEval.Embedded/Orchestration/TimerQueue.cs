namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// The timers that are set, with one alarm of the time provider for the next of them.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    /// <summary>Longer waits than a system timer can hold (about 49 days) are made in parts.</summary>
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(40);

    private readonly TimeProvider time;
    private readonly Action<IReadOnlyList<SetTimer>> onDue;
    private readonly Lock gate = new();
    private readonly SortedSet<SetTimer> byDue = new(Comparer<SetTimer>.Create(Compare));
    private readonly Dictionary<(string InstanceId, string Run, int TaskId), SetTimer> byTask = [];
    private readonly ITimer alarm;
    private int version;

    /// <summary>Starts a queue. <paramref name="onDue"/> is called under the queue's lock and so only notes what came due.</summary>
    public TimerQueue(TimeProvider time, Action<IReadOnlyList<SetTimer>> onDue)
    {
        this.time = time;
        this.onDue = onDue;
        alarm = time.CreateTimer(_ => FireDue(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>When the next timer is due, or null when none is set.</summary>
    public DateTime? NextDue
    {
        get
        {
            lock (gate)
            {
                return byDue.Count == 0 ? null : byDue.Min.Due;
            }
        }
    }

    public void Change(IReadOnlyCollection<SetTimer> added, IReadOnlyCollection<SetTimer> removed)
    {
        if (added.Count == 0 && removed.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            foreach (SetTimer timer in removed)
            {
                if (byTask.Remove((timer.InstanceId, timer.Run, timer.TaskId), out SetTimer known))
                {
                    byDue.Remove(known);
                }
            }

            foreach (SetTimer timer in added)
            {
                if (byTask.TryAdd((timer.InstanceId, timer.Run, timer.TaskId), timer))
                {
                    byDue.Add(timer);
                }
            }

            version++;
        }

        Arm();
    }

    /// <summary>Takes out all timers that are due and reports them.</summary>
    public void FireDue()
    {
        lock (gate)
        {
            DateTime now = time.GetUtcNow().UtcDateTime;
            var due = new List<SetTimer>();
            while (byDue.Count > 0 && byDue.Min.Due <= now)
            {
                SetTimer timer = byDue.Min;
                byDue.Remove(timer);
                byTask.Remove((timer.InstanceId, timer.Run, timer.TaskId));
                due.Add(timer);
            }

            version++;
            if (due.Count > 0)
            {
                onDue(due);
            }
        }

        Arm();
    }

    /// <inheritdoc/>
    public void Dispose() => alarm.Dispose();

    private static int Compare(SetTimer one, SetTimer other)
    {
        int order = one.Due.CompareTo(other.Due);
        order = order != 0 ? order : string.CompareOrdinal(one.InstanceId, other.InstanceId);
        order = order != 0 ? order : string.CompareOrdinal(one.Run, other.Run);
        return order != 0 ? order : one.TaskId.CompareTo(other.TaskId);
    }

    // The provider may call back, or wait for a callback to end, while its own lock is held: the alarm is never touched
    // under this queue's lock, and set again when the queue changed meanwhile.
    private void Arm()
    {
        while (true)
        {
            int armed;
            DateTime? next;
            lock (gate)
            {
                armed = version;
                next = byDue.Count == 0 ? null : byDue.Min.Due;
            }

            if (next <= time.GetUtcNow().UtcDateTime)
            {
                // A clock that stands still would not call for it.
                FireDue();
                return;
            }

            TimeSpan wait = next is { } due ? due - time.GetUtcNow().UtcDateTime : Timeout.InfiniteTimeSpan;
            if (next is not null)
            {
                wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestAlarm ? LongestAlarm : wait;
            }

            alarm.Change(wait, Timeout.InfiniteTimeSpan);
            lock (gate)
            {
                if (armed == version)
                {
                    return;
                }
            }
        }
    }
}
