using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace PerfEval.Embedded.Orchestration;

/// <summary>One step of an instance: its history is replayed, then its new messages are played.</summary>
internal sealed class Episode
{
    private readonly InstanceRow instance;
    private readonly OrchestrationRegistry registry;
    private readonly DurableEngineOptions options;
    private readonly EpisodeSynchronizationContext thread;
    private readonly ReplayContext context;
    private Task<object?>? main;
    private volatile bool isForeignPostSeen;

    private Episode(
        InstanceRow instance,
        OrchestrationRegistry registry,
        DurableEngineOptions options,
        ILoggerFactory loggers,
        Action<InstanceRow> onLateForeignPost)
    {
        this.instance = instance;
        this.registry = registry;
        this.options = options;
        thread = new EpisodeSynchronizationContext(() =>
        {
            isForeignPostSeen = true;
            onLateForeignPost(instance);
        });
        context = new ReplayContext(instance, options, thread, loggers);
    }

    /// <summary>Runs the step on the calling thread.</summary>
    /// <param name="instance">The instance as stored.</param>
    /// <param name="history">Its history.</param>
    /// <param name="messages">What arrived since.</param>
    /// <param name="now">The step's time.</param>
    /// <param name="registry">The orchestrators.</param>
    /// <param name="options">The engine's options.</param>
    /// <param name="loggers">Where the orchestrator's loggers write to.</param>
    /// <param name="onForeignPost">Called, on any thread and at any time, when the orchestrator was woken by a task that is not durable.</param>
    public static EpisodeOutcome Run(
        InstanceRow instance,
        IReadOnlyList<HistoryEvent> history,
        IReadOnlyList<HistoryEvent> messages,
        DateTime now,
        OrchestrationRegistry registry,
        DurableEngineOptions options,
        ILoggerFactory loggers,
        Action<InstanceRow> onForeignPost)
    {
        var episode = new Episode(instance, registry, options, loggers, onForeignPost);
        try
        {
            return episode.Run(history, messages, now);
        }
        finally
        {
            episode.thread.Close();
        }
    }

    private EpisodeOutcome Run(IReadOnlyList<HistoryEvent> history, IReadOnlyList<HistoryEvent> messages, DateTime now)
    {
        var started = new HistoryEvent(EventKind.EpisodeStarted, now);
        try
        {
            foreach (HistoryEvent recorded in history)
            {
                Replay(recorded);
            }

            context.EnsureAllConfirmed();
            context.Replaying = false;
            context.Now = now;
            foreach (HistoryEvent message in messages)
            {
                Play(message);
            }
        }
#pragma warning disable CA1031 // A divergence, or a history that can't be played: the instance ends and says so, instead of trying for ever.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var broken = new EpisodeOutcome(started, context);
            broken.Break(exception);
            return broken;
        }

        return Conclude(started, messages);
    }

    private void Replay(HistoryEvent recorded)
    {
        if (recorded.Kind == EventKind.EpisodeStarted)
        {
            context.EnsureAllConfirmed();
            context.Now = recorded.At;
        }
        else if (recorded.IsDecision)
        {
            context.Confirm(recorded);
        }
        else
        {
            Play(recorded);
        }
    }

    private void Play(HistoryEvent message)
    {
        if (message.Kind == EventKind.ExecutionStarted)
        {
            thread.Run(Start);
        }
        else
        {
            context.Receive(message);
            thread.Drain();
        }
    }

    private void Start()
    {
        try
        {
            main = registry.Orchestrator(instance.Name)(context);
        }
#pragma warning disable CA1031 // Whatever an orchestrator throws before its first await fails the instance.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            main = Task.FromException<object?>(exception);
        }
    }

    private EpisodeOutcome Conclude(HistoryEvent started, IReadOnlyList<HistoryEvent> messages)
    {
        var outcome = new EpisodeOutcome(started, context);
        if (isForeignPostSeen || messages.Any(message => message.Kind == EventKind.IllegalAwait))
        {
            outcome.Break(new IllegalAwaitException(instance.Id, instance.Name, "was continued by a task that is not durable"));
        }
        else if (main is { IsCompleted: false } && !context.CanBeWoken)
        {
            outcome.Break(new IllegalAwaitException(instance.Id, instance.Name, "waits for something that is not durable"));
        }
        else if (main is { IsCompleted: true } && !context.HasOpenTasks)
        {
            End(outcome, main);
        }

        return outcome;
    }

    private void End(EpisodeOutcome outcome, Task<object?> ended)
    {
        try
        {
            // Completed, so this does not wait; it throws what the orchestrator threw.
            object? output = ended.GetAwaiter().GetResult();
            outcome.Continuation = context.Continuation;
            outcome.Output = context.Continuation is null ? options.DataConverter.Serialize(output) : null;
            outcome.HasCompleted = context.Continuation is null;
        }
#pragma warning disable CA1031 // Whatever an orchestrator throws fails the instance.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome.Failure = exception;
        }
    }
}

/// <summary>What a step came to, before it is committed.</summary>
internal sealed class EpisodeOutcome(HistoryEvent started, ReplayContext context)
{
    /// <summary>The step's first history entry.</summary>
    public HistoryEvent Started { get; } = started;

    /// <summary>The new decisions.</summary>
    public IReadOnlyList<HistoryEvent> Decisions { get; } = [.. context.Unconfirmed];

    /// <summary>New timers that were cancelled within the step.</summary>
    public IReadOnlySet<int> StillbornTimers { get; } = context.Unconfirmed
        .Where(decision => decision.Kind == EventKind.TimerCreated && !context.IsOpen(decision.TaskId))
        .Select(decision => decision.TaskId)
        .ToHashSet();

    /// <summary>Older timers that were cancelled within the step.</summary>
    public IReadOnlyList<int> CancelledTimers { get; } = context.CancelledTimers;

    /// <summary>The custom status to store.</summary>
    public string? CustomStatus { get; } = context.SerializedCustomStatus;

    /// <summary>Whether the orchestrator returned.</summary>
    public bool HasCompleted { get; set; }

    /// <summary>What it returned, serialised.</summary>
    public string? Output { get; set; }

    /// <summary>What it threw, or null.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the replay itself failed, so that its decisions are worth nothing.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How it starts over, or null.</summary>
    public Continuation? Continuation { get; set; }

    /// <summary>Fails the instance for a replay that can't go on.</summary>
    public void Break(Exception reason)
    {
        Failure = reason;
        IsBroken = true;
    }
}
