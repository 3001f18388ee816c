namespace PerfEval.Embedded.Storage;

/// <summary>Runs every storage call between its two events, on the caller's thread.</summary>
#pragma warning disable CA1068 // The work reads best last.
internal sealed class StorageObserver
{
    private volatile bool killed;

    public event Action<StorageCall>? Calling;

    public event Action<StorageCall>? Called;

    /// <summary>Lets no call be done any more.</summary>
    public void Kill() => killed = true;

    /// <summary>Runs <paramref name="work"/>; whatever it or an observer throws becomes the task's failure.</summary>
    public Task<T> Run<T>(StorageCall call, CancellationToken cancellation, Func<T> work)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        try
        {
            return Task.FromResult(Observe(call, work));
        }
#pragma warning disable CA1031 // It is not swallowed: the task carries it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(failure);
        }
    }

    /// <summary>Awaits <paramref name="work"/> between the two events.</summary>
    public async Task<T> RunAsync<T>(StorageCall call, CancellationToken cancellation, Func<Task<T>> work)
    {
        cancellation.ThrowIfCancellationRequested();
        Tell(Calling, call);
        T result = await work();
        Tell(Called, call);
        return result;
    }

    private T Observe<T>(StorageCall call, Func<T> work)
    {
        Tell(Calling, call);
        T result = work();
        Tell(Called, call);
        return result;
    }

    private void Tell(Action<StorageCall>? observers, StorageCall call)
    {
        if (!killed)
        {
            observers?.Invoke(call);
        }

        if (killed)
        {
            throw new HostKilledException();
        }
    }
}
