namespace DurableTask.Core.History;

/// <summary>Named by <c>DurableTaskClient.GetOrchestrationHistoryAsync</c> only; no event type is declared.</summary>
public abstract class HistoryEvent
{
    /// <summary>Starts an event with its id.</summary>
    protected HistoryEvent(int eventId) => EventId = eventId;

    /// <summary>The id by which a completion names what it completes.</summary>
    public int EventId { get; private set; }

    /// <summary>Whether the event was replayed.</summary>
    public bool IsPlayed { get; set; }

    /// <summary>When the event was recorded, UTC.</summary>
    public DateTime Timestamp { get; set; }
}
