using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// What an orchestrator sees. Each call becomes a numbered decision: in a replay it is matched with the history, after
/// it, it is new and <see cref="Episode"/> commits it.
/// </summary>
internal sealed class ReplayContext : TaskOrchestrationContext
{
    private readonly InstanceRow instance;
    private readonly DurableEngineOptions options;
    private readonly EpisodeSynchronizationContext thread;
    private readonly EventBuffer events;
    private readonly Dictionary<int, IOpenTask> openTasks = [];
    private readonly SortedDictionary<int, HistoryEvent> decisions = [];
    private readonly HashSet<TaskFailedException> final = [];
    private readonly List<int> cancelledTimers = [];
    private int taskCounter;
    private int guidCounter;
    private string? customStatus;

    public ReplayContext(
        InstanceRow instance, DurableEngineOptions options, EpisodeSynchronizationContext thread, ILoggerFactory loggers)
    {
        this.instance = instance;
        this.options = options;
        this.thread = thread;
        LoggerFactory = loggers;
        events = new EventBuffer(options.DataConverter);
    }

    public override TaskName Name => instance.Name;

    public override string InstanceId => instance.Id;

    public override ParentOrchestrationInstance? Parent =>
        instance.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => Replaying;

    public override string Version => instance.Version;

    public override IReadOnlyDictionary<string, object?> Properties => options.Properties;

    /// <summary>The current step's time.</summary>
    public DateTime Now { get; set; }

    /// <summary>Whether the current step is in the history.</summary>
    public bool Replaying { get; set; } = true;

    /// <summary>Whether activities, timers or sub-orchestrations are unanswered; an instance does not end before they are.</summary>
    public bool HasOpenTasks => openTasks.Count > 0;

    /// <summary>Whether anything durable can still wake the orchestrator.</summary>
    public bool CanBeWoken => HasOpenTasks || events.HasOpenWaiters;

    /// <summary>What <see cref="ContinueAsNew"/> asked for, or null.</summary>
    public Continuation? Continuation { get; private set; }

    /// <summary>The custom status as it is stored.</summary>
    public string? SerializedCustomStatus => customStatus;

    /// <summary>Decisions that no history entry has confirmed yet, in the order of their numbers.</summary>
    public IReadOnlyCollection<HistoryEvent> Unconfirmed => decisions.Values;

    /// <summary>Timers that were cancelled after the history's end and so have to be taken back.</summary>
    public IReadOnlyList<int> CancelledTimers => cancelledTimers;

    protected override ILoggerFactory LoggerFactory { get; }

    public override T? GetInput<T>()
        where T : default => options.DataConverter.Deserialize<T>(instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        EnsureOwnThread();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Task options were given as the activity's input; name the parameter: options:.", nameof(input));
        }

        return RetryLoop.RunAsync(this, options?.Retry, () => CallActivityOnce<TResult>(name, input), IsRetriable);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        EnsureOwnThread();
        var own = options as SubOrchestrationOptions;
        string id = own?.InstanceId ?? NewGuid().ToString("N");
        string version = own?.Version is { } asked ? asked.Version : this.options.DefaultVersion;
        return RetryLoop.RunAsync(
            this, options?.Retry, () => CallSubOrchestratorOnce<TResult>(orchestratorName, id, version, input), IsRetriable);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureOwnThread();
        int id = Decide(new HistoryEvent(EventKind.TimerCreated, fireAt.ToUniversalTime()));
        var timer = new OpenTask<object?>(name: null);
        openTasks.Add(id, timer);
        cancellationToken.Register(() =>
        {
            if (timer.Cancel(cancellationToken) && openTasks.Remove(id) && !Replaying && !decisions.ContainsKey(id))
            {
                cancelledTimers.Add(id);
            }
        });
        return timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureOwnThread();
        return events.WaitFor<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureOwnThread();
        Decide(new HistoryEvent(
            EventKind.EventSent, Now, Name: eventName, Target: instanceId, Payload: options.DataConverter.Serialize(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureOwnThread();
        this.customStatus = options.DataConverter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        EnsureOwnThread();
        List<HistoryEvent> kept = events.TakeKept();
        Continuation = new Continuation(options.DataConverter.Serialize(newInput), preserveUnprocessedEvents ? kept : []);
    }

    public override Guid NewGuid()
    {
        EnsureOwnThread();
        return DeterministicGuid.Create(InstanceId, Now, guidCounter++);
    }

    /// <summary>Gives the orchestrator what arrived.</summary>
    public void Receive(HistoryEvent message)
    {
        switch (message.Kind)
        {
            case EventKind.EventRaised when Continuation is { } continuation:
                continuation.Events.Add(message);
                break;
            case EventKind.EventRaised:
                events.Deliver(message);
                break;
            // An answer to a task that is not open is one to a cancelled timer, or a second one.
            case EventKind.ActivityCompleted or EventKind.SubOrchestrationCompleted or EventKind.TimerFired
                when openTasks.Remove(message.TaskId, out IOpenTask? task):
                task.Complete(message.Payload, options.DataConverter);
                break;
            case EventKind.ActivityFailed or EventKind.SubOrchestrationFailed
                when openTasks.Remove(message.TaskId, out IOpenTask? task):
                Fail(task, message);
                break;
        }
    }

    /// <summary>Matches a decision of the history with the replay's.</summary>
    /// <exception cref="ReplayDivergenceException">The replay decided otherwise.</exception>
    public void Confirm(HistoryEvent recorded)
    {
        if (!decisions.Remove(recorded.TaskId, out HistoryEvent? repeated))
        {
            throw new ReplayDivergenceException(InstanceId, Name, recorded.TaskId, recorded.Describe(), "nothing");
        }

        if (!recorded.IsSameDecisionAs(repeated))
        {
            throw new ReplayDivergenceException(InstanceId, Name, recorded.TaskId, recorded.Describe(), repeated.Describe());
        }
    }

    /// <summary>Checks at the end of a recorded step that the replay decided nothing beyond it.</summary>
    /// <exception cref="ReplayDivergenceException">It did.</exception>
    public void EnsureAllConfirmed()
    {
        if (decisions.Count > 0)
        {
            HistoryEvent first = decisions.Values.First();
            throw new ReplayDivergenceException(InstanceId, Name, first.TaskId, "nothing", first.Describe());
        }
    }

    /// <summary>Whether a timer is still waited for.</summary>
    public bool IsOpen(int taskId) => openTasks.ContainsKey(taskId);

    private Task<T> CallActivityOnce<T>(TaskName name, object? input)
    {
        int id = Decide(new HistoryEvent(
            EventKind.ActivityScheduled, Now, Name: name.Name, Payload: options.DataConverter.Serialize(input)));
        return Open<T>(id, name.Name);
    }

    private Task<T> CallSubOrchestratorOnce<T>(TaskName name, string id, string version, object? input)
    {
        int task = Decide(new HistoryEvent(
            EventKind.SubOrchestrationScheduled,
            Now,
            Name: name.Name,
            Target: id,
            Version: version,
            Payload: options.DataConverter.Serialize(input)));
        return Open<T>(task, name.Name);
    }

    private Task<T> Open<T>(int id, string name)
    {
        var task = new OpenTask<T>(name);
        openTasks.Add(id, task);
        return task.Task;
    }

    private int Decide(HistoryEvent decision)
    {
        EnsureOwnThread();
        int id = taskCounter++;
        decisions.Add(id, decision with { TaskId = id });
        return id;
    }

    private void Fail(IOpenTask task, HistoryEvent message)
    {
        (TaskFailureDetails failure, bool isRetriable) = FailureCodec.Read(message.Payload!);
        var exception = new TaskFailedException(task.Name!, message.TaskId, failure);
        if (!isRetriable)
        {
            final.Add(exception);
        }

        task.Fail(exception);
    }

    private bool IsRetriable(TaskFailedException failure) => !final.Contains(failure);

    private void EnsureOwnThread()
    {
        if (!thread.IsCurrent)
        {
            throw new IllegalAwaitException(InstanceId, Name, "used its context from outside its own thread");
        }
    }
}

/// <summary>How an instance starts over.</summary>
/// <param name="Input">The new run's serialised input.</param>
/// <param name="Events">The events that the new run gets.</param>
internal sealed record Continuation(string? Input, List<HistoryEvent> Events);
