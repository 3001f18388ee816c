using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;

namespace PerfEval.Scenarios.Support;

/// <summary>A host, and what a service manager does for it: where it is killed, another is started on the same data.</summary>
internal sealed class SupervisedHost(Func<Task<EmbeddedHost>> build) : ISimulated, IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>The host that runs now.</summary>
    public EmbeddedHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public DateTimeOffset? NextTimerDue => Host.NextTimerDue;

    /// <summary>Starts the first host.</summary>
    public async Task StartAsync()
    {
        await gate.WaitAsync();
        try
        {
            await BeginAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Puts a new host in the place of one that was killed, unless somebody has done so.</summary>
    public async Task ReviveAsync(EmbeddedHost dead)
    {
        await gate.WaitAsync();
        try
        {
            if (Host == dead)
            {
                await dead.DisposeAsync();
                await BeginAsync();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>There is something to do as long as a host is dead.</remarks>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            EmbeddedHost asked = Host;
            try
            {
                await asked.WhenIdleAsync(cancellationToken);
            }
            catch (Exception) when (asked.IsKilled)
            {
                // What it was doing, the next one does.
            }

            if (!asked.IsKilled)
            {
                return;
            }

            await ReviveAsync(asked);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        gate.Dispose();
    }

    private async Task BeginAsync()
    {
        while (true)
        {
            Host = await build();
            try
            {
                await Host.StartAsync();
                return;
            }
            catch (Exception) when (Host.IsKilled)
            {
                await Host.DisposeAsync();
            }
        }
    }
}
