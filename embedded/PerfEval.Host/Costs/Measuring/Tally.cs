using System.Collections.Concurrent;
using PerfEval.Embedded.Storage;

namespace PerfEval.Host.Costs.Measuring;

/// <summary>Counts what runs: function executions, page views, and the storage calls that each function makes.</summary>
internal sealed class Tally
{
    private static readonly AsyncLocal<string?> Running = new();
    private readonly ConcurrentDictionary<(string Function, string What), double> counts = new();

    /// <summary>What is counted as of no function: what stands outside of every function counts for nothing.</summary>
    public IReadOnlyDictionary<(string Function, string What), double> Counts => counts;

    /// <summary>Counts an execution. On Azure every episode of an orchestrator is one.</summary>
    public void Begin(string function, bool isView)
    {
        Running.Value = function;
        Add(function, isView ? Counted.View : Counted.Execution);
    }

    /// <summary>Counts a storage call, for the function that makes it.</summary>
    public void Count(StorageCall call)
    {
        if (Running.Value is { } function)
        {
            int end = call.Target.AsSpan().IndexOfAny('(', '/');
            string target = end < 0 ? call.Target : call.Target[..end];
            Add(function, $"{(call.Kind == StorageKind.Table ? Counted.Table : Counted.Blob)}{target}.{call.Operation}");
        }
    }

    /// <summary>Counts something else, for no function.</summary>
    public void Add(string what, double number) => counts.AddOrUpdate((Counted.NoFunction, what), number, (_, before) => before + number);

    private void Add(string function, string what) => counts.AddOrUpdate((function, what), 1, (_, before) => before + 1);
}
