namespace PerfEval.Embedded.Orchestration;

/// <summary>Counts what is under way, so that a driver of a simulated clock knows when nothing is.</summary>
internal sealed class WorkTracker
{
    private readonly Lock gate = new();
    private int underWay;
    private TaskCompletionSource? idle;
    private Exception? failure;

    public void Begin()
    {
        lock (gate)
        {
            underWay++;
        }
    }

    public void End()
    {
        TaskCompletionSource? signal = null;
        lock (gate)
        {
            if (--underWay == 0)
            {
                signal = idle;
                idle = null;
            }
        }

        signal?.TrySetResult();
    }

    /// <summary>Makes everyone who waits, now or later, see why nothing goes on any more.</summary>
    public void Fail(Exception exception)
    {
        TaskCompletionSource? signal;
        lock (gate)
        {
            failure = exception;
            signal = idle;
            idle = null;
        }

        signal?.TrySetException(exception);
    }

    /// <summary>Completes when nothing is under way.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (failure is not null)
            {
                return Task.FromException(failure);
            }

            if (underWay == 0)
            {
                return Task.CompletedTask;
            }

            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task.WaitAsync(cancellation);
        }
    }
}
