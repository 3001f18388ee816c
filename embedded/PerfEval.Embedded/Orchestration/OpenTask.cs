using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>A task that an orchestrator started and that has not been answered.</summary>
internal interface IOpenTask
{
    /// <summary>What was called; null for a timer.</summary>
    string? Name { get; }

    /// <summary>Answers with a serialised result.</summary>
    void Complete(string? payload, DataConverter converter);

    /// <summary>Answers with a failure.</summary>
    void Fail(Exception exception);
}

/// <inheritdoc cref="IOpenTask"/>
internal sealed class OpenTask<T>(string? name) : IOpenTask
{
    // Continuations run where the answer is given: the episode's thread.
    private readonly TaskCompletionSource<T> completion = new();

    public string? Name => name;

    public Task<T> Task => completion.Task;

    public void Complete(string? payload, DataConverter converter)
    {
        T value;
        try
        {
            value = converter.Deserialize<T>(payload)!;
        }
#pragma warning disable CA1031 // Whatever the converter throws belongs to the one who awaits the result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            completion.TrySetException(exception);
            return;
        }

        completion.TrySetResult(value);
    }

    public void Fail(Exception exception) => completion.TrySetException(exception);

    /// <summary>Gives up waiting; false when it was answered before.</summary>
    public bool Cancel(CancellationToken cancellation) => completion.TrySetCanceled(cancellation);
}
