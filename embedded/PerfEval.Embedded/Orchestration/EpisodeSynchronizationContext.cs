namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// Keeps an orchestrator's continuations on the one thread that runs its episode, in order. A continuation that another
/// thread posts came from a task that is not durable: it is not run but reported.
/// </summary>
internal sealed class EpisodeSynchronizationContext(Action onForeignPost) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> continuations = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private volatile bool closed;

    /// <summary>
    /// Whether the caller is orchestrator code that this context runs. Code behind <c>ConfigureAwait(false)</c> is not: it
    /// would leave the thread on other runtimes, so it is refused here too.
    /// </summary>
    public bool IsCurrent => IsOnThread && Current == this;

    private bool IsOnThread => !closed && Environment.CurrentManagedThreadId == thread;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsOnThread)
        {
            continuations.Enqueue((d, state));
        }
        else
        {
            onForeignPost();
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsOnThread)
        {
            d(state);
        }
        else
        {
            onForeignPost();
        }
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs something as the orchestrator, then all that follows from it.</summary>
    public void Run(Action start)
    {
        Enter(() => start());
        Drain();
    }

    /// <summary>Runs all continuations that wait.</summary>
    public void Drain()
    {
        while (continuations.TryDequeue(out (SendOrPostCallback Callback, object? State) next))
        {
            Enter(() => next.Callback(next.State));
        }
    }

    /// <summary>Ends the episode; whatever is posted from now on is foreign.</summary>
    public void Close() => closed = true;

    // Tasks are completed with no context set: a continuation that asked for none then runs here and now instead of
    // being sent to the thread pool, and one that captured this context comes back through Post.
    private void Enter(Action action)
    {
        SynchronizationContext? before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
