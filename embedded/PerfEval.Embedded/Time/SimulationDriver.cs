namespace PerfEval.Embedded.Time;

/// <summary>
/// Carries a <see cref="SimulatedClock"/> forward: whenever there is nothing left to do, it jumps to the next durable timer or the
/// next alarm. Schedules of timer triggers alone never move time; one that fell due on the way fires once.
/// </summary>
public sealed class SimulationDriver
{
    private readonly SimulatedClock clock;
    private readonly ISimulated simulated;
    private readonly Lock gate = new();
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset Time, long Order)> alarms = new();
    private long order;

    /// <summary>A driver with no alarms yet.</summary>
    public SimulationDriver(SimulatedClock clock, ISimulated simulated)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(simulated);
        this.clock = clock;
        this.simulated = simulated;
    }

    /// <summary>Called after each jump with the new time, before anything that fell due is waited for.</summary>
    public Action<DateTimeOffset>? TimeAdvanced { get; set; }

    /// <summary>
    /// Registers something that people or other systems do at a time. Alarms run one at a time, by time and then in the order they
    /// were registered, each with nothing else left to do; an alarm in the past runs at the present time. An alarm may register more.
    /// </summary>
    public void At(DateTimeOffset time, Func<CancellationToken, Task> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (gate)
        {
            alarms.Enqueue(action, (time.ToUniversalTime(), order++));
        }
    }

    /// <summary>Runs until neither a durable timer nor an alarm is left, or the next one is after <paramref name="until"/>.</summary>
    /// <param name="until">Null: no limit. The clock stops at the last thing done, not at this time.</param>
    /// <param name="cancellationToken">Ends the run between two steps.</param>
    public Task RunAsync(DateTimeOffset? until = null, CancellationToken cancellationToken = default) =>
        RunAsync(until, static _ => Task.FromResult(false), cancellationToken);

    /// <summary>Runs until <paramref name="isFinished"/>, asked whenever there is nothing left to do at the present time.</summary>
    /// <returns>False where neither timer nor alarm was left before it was finished.</returns>
    public Task<bool> RunUntilAsync(Func<CancellationToken, Task<bool>> isFinished, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isFinished);
        return RunAsync(until: null, isFinished, cancellationToken);
    }

    private async Task<bool> RunAsync(
        DateTimeOffset? until, Func<CancellationToken, Task<bool>> isFinished, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await simulated.WhenIdleAsync(cancellationToken);
            if (await isFinished(cancellationToken))
            {
                return true;
            }

            if (TakeDueAlarm() is { } alarm)
            {
                await alarm(cancellationToken);
                continue;
            }

            if (Next() is not { } next || next > until)
            {
                return false;
            }

            DateTimeOffset now = clock.GetUtcNow();
            clock.AdvanceTo(next < now ? now : next);
            if (next > now)
            {
                TimeAdvanced?.Invoke(next);
            }
            else
            {
                // What is due now is being taken up by another thread.
                await Task.Yield();
            }
        }
    }

    private Func<CancellationToken, Task>? TakeDueAlarm()
    {
        lock (gate)
        {
            return alarms.TryPeek(out _, out (DateTimeOffset Time, long Order) key) && key.Time <= clock.GetUtcNow()
                ? alarms.Dequeue()
                : null;
        }
    }

    private DateTimeOffset? Next()
    {
        DateTimeOffset? timer = simulated.NextTimerDue;
        lock (gate)
        {
            return alarms.TryPeek(out _, out (DateTimeOffset Time, long Order) key) && !(timer < key.Time) ? key.Time : timer;
        }
    }
}
