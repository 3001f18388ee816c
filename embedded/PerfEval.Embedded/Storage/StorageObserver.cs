namespace PerfEval.Embedded.Storage;

/// <summary>Runs every storage call between its two events, on the caller's thread.</summary>
#pragma warning disable CA1068 // The work reads best last.
internal sealed class StorageObserver
{
    public event Action<StorageCall>? Calling;

    public event Action<StorageCall>? Called;

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
        Calling?.Invoke(call);
        T result = await work();
        Called?.Invoke(call);
        return result;
    }

    private T Observe<T>(StorageCall call, Func<T> work)
    {
        Calling?.Invoke(call);
        T result = work();
        Called?.Invoke(call);
        return result;
    }
}
