namespace PerfEval.Embedded.Time;

/// <summary>What a <see cref="SimulationDriver"/> must know of the thing it carries through time.</summary>
public interface ISimulated
{
    /// <summary>When the earliest durable timer falls due; null where none is pending. Schedules of timer triggers do not count.</summary>
    DateTimeOffset? NextTimerDue { get; }

    /// <summary>Completes once there is nothing left to do at the present time.</summary>
    Task WhenIdleAsync(CancellationToken cancellationToken = default);
}
