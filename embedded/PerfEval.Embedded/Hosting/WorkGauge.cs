namespace PerfEval.Embedded.Hosting;

/// <summary>Counts work under way, so that a driver can tell when there is none.</summary>
internal sealed class WorkGauge
{
    private readonly Lock gate = new();
    private TaskCompletionSource? zero;
    private int count;

    /// <summary>How often work was begun; unchanged between two looks means that none began.</summary>
    public long Begun { get; private set; }

    /// <summary>Begins work, which ends when the answer is disposed.</summary>
    public IDisposable Enter()
    {
        lock (gate)
        {
            count++;
            Begun++;
        }

        return new Work(this);
    }

    /// <summary>Completes when no work is under way.</summary>
    public Task WhenZeroAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (count == 0)
            {
                return Task.CompletedTask;
            }

            zero ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return zero.Task.WaitAsync(cancellationToken);
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            count--;
            if (count == 0)
            {
                zero?.SetResult();
                zero = null;
            }
        }
    }

    private sealed class Work(WorkGauge gauge) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                gauge.Leave();
            }
        }
    }
}
