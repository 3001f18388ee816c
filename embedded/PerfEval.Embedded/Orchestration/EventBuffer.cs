using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// Matches external events with those who wait for them, as DurableTask does: an event goes to the newest waiter of its
/// name, cancelled or not; without a waiter it is kept, in order. Names match in any letter case.
/// </summary>
internal sealed class EventBuffer(DataConverter converter)
{
    private readonly Dictionary<string, Stack<IWaiter>> waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent> kept = [];

    private interface IWaiter
    {
        Type EventType { get; }

        bool IsOpen { get; }

        void Receive(string? payload, DataConverter converter);
    }

    /// <summary>Whether anyone still waits for an event.</summary>
    public bool HasOpenWaiters => waiters.Values.Any(stack => stack.Any(waiter => waiter.IsOpen));

    /// <summary>Waits for an event, which may be a kept one.</summary>
    /// <exception cref="ArgumentException">Someone waits for an event of that name as another type.</exception>
    public Task<T> WaitFor<T>(string name, CancellationToken cancellation)
    {
        if (!waiters.TryGetValue(name, out Stack<IWaiter>? stack))
        {
            waiters[name] = stack = new Stack<IWaiter>();
        }

        if (stack.TryPeek(out IWaiter? newest) && newest.EventType != typeof(T))
        {
            throw new ArgumentException(
                $"Event '{name}' is awaited as {newest.EventType.FullName} already; it can't be awaited as {typeof(T).FullName} too.",
                nameof(name));
        }

        var waiter = new Waiter<T>();
        stack.Push(waiter);
        int oldest = kept.FindIndex(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        if (oldest >= 0)
        {
            HistoryEvent entry = kept[oldest];
            kept.RemoveAt(oldest);
            Deliver(entry);
        }

        // A cancelled waiter stays where it is and still takes the event that reaches it.
        cancellation.Register(() => waiter.Cancel(cancellation));
        return waiter.Task;
    }

    /// <summary>Gives an event to the newest waiter, or keeps it.</summary>
    public void Deliver(HistoryEvent raised)
    {
        if (waiters.TryGetValue(raised.Name!, out Stack<IWaiter>? stack) && stack.TryPop(out IWaiter? newest))
        {
            newest.Receive(raised.Payload, converter);
        }
        else
        {
            kept.Add(raised);
        }
    }

    /// <summary>Takes out all kept events.</summary>
    public List<HistoryEvent> TakeKept()
    {
        List<HistoryEvent> taken = [.. kept];
        kept.Clear();
        return taken;
    }

    private sealed class Waiter<T> : IWaiter
    {
        private readonly TaskCompletionSource<T> completion = new();

        public Type EventType => typeof(T);

        public bool IsOpen => !completion.Task.IsCompleted;

        public Task<T> Task => completion.Task;

        public void Cancel(CancellationToken cancellation) => completion.TrySetCanceled(cancellation);

        public void Receive(string? payload, DataConverter converter)
        {
            T value;
            try
            {
                value = converter.Deserialize<T>(payload)!;
            }
#pragma warning disable CA1031 // Whatever the converter throws belongs to the one who awaits the event.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                completion.TrySetException(exception);
                return;
            }

            completion.TrySetResult(value);
        }
    }
}
