namespace PerfEval.Embedded.Hosting;

/// <summary>Things to dispose of together, last owned first.</summary>
internal sealed class ResourceStack : IDisposable, IAsyncDisposable
{
    private readonly Stack<object> owned = new();

    public T Own<T>(T resource)
        where T : notnull
    {
        owned.Push(resource);
        return resource;
    }

    /// <summary>For what was never started, so that nothing in it waits.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        while (owned.TryPop(out object? resource))
        {
            if (resource is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else
            {
                ((IDisposable)resource).Dispose();
            }
        }
    }
}
