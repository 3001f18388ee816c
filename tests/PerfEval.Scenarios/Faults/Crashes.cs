using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Storage;

namespace PerfEval.Scenarios.Faults;

/// <summary>
/// Kills the host at every call of its storage, once each: before the call is done, or after it was done and before
/// anybody is told. A call is the same again where the same function does the same to the same row or blob.
/// </summary>
/// <param name="before">Kills before calls.</param>
/// <param name="after">Kills after calls. Where neither is, nothing is killed, and the calls are only noted.</param>
/// <param name="only">The calls that are meant; <see langword="null"/> means all.</param>
/// <param name="others">
/// Whether others are meant too, such as are only made of what was found half done: each function's first of a kind, since a
/// key may be a new one each time.
/// </param>
internal sealed class Crashes(bool before = false, bool after = false, IReadOnlySet<string>? only = null, bool others = false)
{
    private static readonly AsyncLocal<string?> Function = new();
    private readonly Lock gate = new();
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private EmbeddedHost? host;
    private bool ended;

    /// <summary>How many hosts were killed.</summary>
    public int Count { get; private set; }

    /// <summary>The calls that were met; where any is killed, those at which the host was killed.</summary>
    public IReadOnlySet<string> Calls => calls;

    /// <summary>Has a host's functions named, so that their calls can be told apart.</summary>
    public static void Configure(EmbeddedHostBuilder builder) => builder.ConfigureWorker(worker => worker.Use(Named));

    /// <summary>Watches a host from now on.</summary>
    public void Watch(EmbeddedHost started)
    {
        host = started;
        if (after)
        {
            started.Storage.Called += call => Look(started, call);
        }
        else
        {
            started.Storage.Calling += call => Look(started, call);
        }
    }

    /// <summary>Kills the host that runs now.</summary>
    public void Kill()
    {
        lock (gate)
        {
            if (!host!.IsKilled)
            {
                Count++;
                host.Kill();
            }
        }
    }

    /// <summary>Lets everything be from now on.</summary>
    public void End() => ended = true;

    private static FunctionExecutionDelegate Named(FunctionExecutionDelegate next) => async context =>
    {
        Function.Value = context.FunctionDefinition.Name;
        await next(context);
    };

    private void Look(EmbeddedHost caller, StorageCall call)
    {
        string name = $"{Function.Value ?? "start"}: {call.Operation} {call.Target}";
        if (only?.Contains(name) == false)
        {
            if (!others)
            {
                return;
            }

            name = name[..(name.IndexOfAny(['(', '/']) is > 0 and var cut ? cut : name.Length)];
        }

        lock (gate)
        {
            if (!ended && !caller.IsKilled && calls.Add(name) && (before || after))
            {
                Kill();
            }
        }
    }
}
