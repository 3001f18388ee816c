using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// Runs durable orchestrations over one SQLite file, in one process. What an orchestrator decided is committed before
/// anything acts on it, so the process may be killed at any moment and an engine on the same file goes on.
/// </summary>
public sealed partial class DurableEngine : ISimulated, IAsyncDisposable
{
    private const int MostCachedHistories = 512;

    private readonly SqliteFile file;
    private readonly bool ownsFile;
    private readonly OrchestrationRegistry registry;
    private readonly TimeProvider time;
    private readonly ILoggerFactory loggers;
    private readonly ILogger logger;
    private readonly DurableEngineOptions options;
    private readonly WorkTracker tracker = new();
    private readonly InstanceWaiters waiters = new();
    private readonly GroupCommit commit;
    private readonly TimerQueue timers;
    private readonly InstanceQueue instances;
    private readonly ActivityQueue activities;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, CachedHistory> histories = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<Exception> fault = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task workers = Task.CompletedTask;
    private bool isStarted;
    private bool isDisposed;

    /// <summary>Makes an engine on a file that the caller owns and may share with other stores.</summary>
    /// <param name="file">The file; the engine's tables are added where they are missing.</param>
    /// <param name="registry">The orchestrators and activities.</param>
    /// <param name="time">The clock that all timers run on.</param>
    /// <param name="loggers">Where to log to.</param>
    /// <param name="options">How to run; null means the default values.</param>
    public DurableEngine(
        SqliteFile file, OrchestrationRegistry registry, TimeProvider time, ILoggerFactory loggers, DurableEngineOptions? options = null)
        : this(file, ownsFile: false, registry, time, loggers, options)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Write(connection => { connection.Execute(DurableSchema.Statements); });
    }

    /// <summary>Makes an engine on a file of its own.</summary>
    /// <param name="path">The file's path; it is created where it is missing.</param>
    /// <param name="registry">The orchestrators and activities.</param>
    /// <param name="time">The clock that all timers run on.</param>
    /// <param name="loggers">Where to log to.</param>
    /// <param name="options">How to run; null means the default values.</param>
    public DurableEngine(
        string path, OrchestrationRegistry registry, TimeProvider time, ILoggerFactory loggers, DurableEngineOptions? options = null)
        : this(new SqliteFile(path, DurableSchema.Statements), ownsFile: true, registry, time, loggers, options)
    {
    }

    private DurableEngine(
        SqliteFile file, bool ownsFile, OrchestrationRegistry registry, TimeProvider time, ILoggerFactory loggers, DurableEngineOptions? options)
    {
        this.file = file;
        this.ownsFile = ownsFile;
        this.registry = registry;
        this.time = time;
        this.loggers = loggers;
        this.options = options ?? new DurableEngineOptions();
        logger = loggers.CreateLogger<DurableEngine>();
        commit = new GroupCommit(file) { Failed = OnFatal };
        timers = new TimerQueue(time, FireTimers);
        instances = new InstanceQueue(tracker, StepAsync);
        activities = new ActivityQueue(registry, this.options, time, tracker, logger, IsWanted, AnswerAsync);
        Client = new EmbeddedDurableTaskClient(this, this.options.DataConverter, this.options.DefaultVersion);
    }

    /// <summary>Starts, watches and steers instances; works as soon as the engine exists.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>
    /// Completes with the reason if the engine stops by itself because its file can't be read or written. Its host then
    /// should end too: what was committed is taken up at the next start.
    /// </summary>
    public Task<Exception> Fault => fault.Task;

    /// <summary>When the next durable timer is due, or null when none is set: where a simulated clock may jump to when idle.</summary>
    public DateTimeOffset? NextTimerDue => timers.NextDue is { } due ? new DateTimeOffset(due) : null;

    /// <summary>
    /// Called with a point's name (<c>before episode</c>, <c>after activity</c> …) around each commit. What it throws stops
    /// the engine as a crash there would.
    /// </summary>
    internal Action<string>? FaultPoint
    {
        get => commit.FaultPoint;
        set => commit.FaultPoint = value;
    }

    /// <summary>Lets nothing be committed any more, as if the process had been killed now.</summary>
    internal void Kill()
    {
        file.Kill();
        OnFatal(new HostKilledException());
    }

    /// <summary>Takes up what the file holds and begins to work.</summary>
    /// <exception cref="InvalidOperationException">The engine was started before.</exception>
    public Task StartAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (isStarted)
        {
            throw new InvalidOperationException("A durable engine starts once.");
        }

        isStarted = true;
        var pending = new Effects();
        file.Read(connection =>
        {
            pending.Runnable.AddRange(MessageTables.InstancesWithMessages(connection));
            pending.Activities.AddRange(WorkTables.Activities(connection));
            pending.Timers.AddRange(WorkTables.Timers(connection));
            return true;
        });
        Publish(pending);
        timers.FireDue();
        workers = Task.WhenAll(
        [
            .. Enumerable.Range(0, options.MaxConcurrentOrchestrations).Select(_ => Task.Run(() => instances.WorkAsync(stopping.Token))),
            .. Enumerable.Range(0, options.MaxConcurrentActivities).Select(_ => Task.Run(() => activities.WorkAsync(stopping.Token))),
        ]);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Stops: running activities see their token cancelled and run again at the next start, unless they still finish.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        await stopping.CancelAsync();
        instances.Close();
        activities.Close();
        await workers.WaitAsync(cancellation);
        await commit.CloseAsync().WaitAsync(cancellation);
        waiters.Fail(new ObjectDisposedException(nameof(DurableEngine)));
    }

    /// <summary>
    /// Completes when nothing is left to do at the present time: no instance to advance, no activity queued or running, no
    /// timer due.
    /// </summary>
    /// <exception cref="SqliteException">The engine stopped because its file failed; other causes throw as they are.</exception>
    public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        do
        {
            timers.FireDue();
            await tracker.WhenIdleAsync(cancellationToken);
        }
        while (timers.NextDue <= time.GetUtcNow().UtcDateTime);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        await StopAsync();
        timers.Dispose();
        stopping.Dispose();
        if (ownsFile)
        {
            file.Dispose();
        }
    }

    /// <summary>The present time, UTC.</summary>
    internal DateTime Now() => time.GetUtcNow().UtcDateTime;

    /// <summary>Reads the committed state.</summary>
    internal T Read<T>(Func<SqliteConnection, T> work) => file.Read(work);

    /// <summary>Changes the state, then acts on what that made possible.</summary>
    internal async Task<T> TransactAsync<T>(string what, Func<SqliteConnection, Effects, T> work)
    {
        if (fault.Task.IsCompleted)
        {
            throw new InvalidOperationException("The durable engine has stopped because its file failed.", await fault.Task);
        }

        tracker.Begin();
        try
        {
            var effects = new Effects();
            T result = await commit.RunAsync(what, connection => work(connection, effects));
            Publish(effects);
            return result;
        }
        finally
        {
            tracker.End();
        }
    }

    /// <summary>Waits until an instance exists and satisfies a condition.</summary>
    internal async Task<InstanceRow> WaitForAsync(string instanceId, Func<InstanceRow, bool> condition, CancellationToken cancellation)
    {
        while (true)
        {
            Task change = waiters.NextChange(instanceId);
            if (file.Read(connection => InstanceTable.Find(connection, instanceId)) is { } instance && condition(instance))
            {
                return instance;
            }

            await change.WaitAsync(cancellation);
        }
    }

    private void Publish(Effects effects)
    {
        timers.Change(effects.Timers, effects.RemovedTimers);
        effects.Activities.ForEach(activities.Add);
        effects.Runnable.ForEach(instances.Add);
        effects.Changed.ForEach(waiters.Changed);
    }

    private async Task StepAsync(string instanceId)
    {
        try
        {
            await AdvanceAsync(instanceId);
        }
#pragma warning disable CA1031 // Nothing an orchestrator does gets here: the store failed, and an engine that limps on would hide it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogStepFailed(instanceId, exception);
            if (!stopping.IsCancellationRequested)
            {
                OnFatal(exception);
            }
        }
    }

    private async Task AdvanceAsync(string instanceId)
    {
        if (file.Read(connection => Load(connection, instanceId)) is not var (instance, history, messages))
        {
            return;
        }

        DateTime now = Now();
        if (history.FindLast(entry => entry.Kind == EventKind.EpisodeStarted) is { } last && last.At > now)
        {
            now = last.At;
        }

        EpisodeOutcome outcome = Episode.Run(
            instance, history, [.. messages.Select(entry => entry.Message)], now, registry, options, loggers, OnForeignPost);
        List<HistoryEvent>? added = await TransactAsync(
            "episode",
            (connection, effects) => EpisodeCommit.Apply(connection, instance, history.Count, messages, outcome, now, effects));
        if (added is null || outcome.HasCompleted || outcome.Failure is not null || outcome.Continuation is not null)
        {
            histories.TryRemove(instanceId, out _);
        }
        else
        {
            history.AddRange(added);
            if (histories.Count >= MostCachedHistories)
            {
                histories.Clear();
            }

            histories[instanceId] = new CachedHistory(instance.Run, history);
        }

        if (outcome.Failure is { } failure)
        {
            LogFailed(instance.Name, instanceId, failure);
        }
    }

    /// <summary>What a step needs, or null when there is nothing to do now.</summary>
    private (InstanceRow Instance, List<HistoryEvent> History, IReadOnlyList<(long Row, HistoryEvent Message)> Messages)? Load(
        SqliteConnection connection, string instanceId)
    {
        if (InstanceTable.Find(connection, instanceId) is not { HasEnded: false, IsSuspended: false } instance)
        {
            return null;
        }

        List<(long Row, HistoryEvent Message)> inbox = MessageTables.Inbox(connection, instanceId);
        List<HistoryEvent> history = histories.TryGetValue(instanceId, out CachedHistory? cached) && cached.Run == instance.Run
            ? cached.Events
            : MessageTables.History(connection, instanceId);

        // Events may be there before the start is, when that was put off.
        int start = inbox.FindIndex(entry => entry.Message.Kind == EventKind.ExecutionStarted);
        if (inbox.Count == 0 || (history.Count == 0 && start < 0))
        {
            return null;
        }

        if (start > 0)
        {
            (long Row, HistoryEvent Message) first = inbox[start];
            inbox.RemoveAt(start);
            inbox.Insert(0, first);
        }

        return (instance, history, inbox);
    }

    private bool IsWanted(ActivityWork work) => file.Read(connection => WorkTables.HasActivity(connection, work.Row));

    private Task AnswerAsync(ActivityWork work, HistoryEvent answer) =>
        SwallowFatal(TransactAsync("activity", (connection, effects) =>
        {
            if (WorkTables.RemoveActivity(connection, work.Row) && InstanceTable.IsLive(connection, work.InstanceId, work.Run))
            {
                MessageTables.Post(connection, work.InstanceId, answer);
                effects.Runnable.Add(work.InstanceId);
            }

            return true;
        }));

    // Called under the queue's lock: the transaction runs elsewhere, and counts as under way from now on.
    private void FireTimers(IReadOnlyList<SetTimer> due) =>
        _ = SwallowFatal(TransactAsync("timer", (connection, effects) =>
        {
            foreach (SetTimer timer in due)
            {
                if (WorkTables.RemoveTimer(connection, timer) && InstanceTable.IsLive(connection, timer.InstanceId, timer.Run))
                {
                    EventKind kind = timer.TaskId == HistoryEvent.NoTask ? EventKind.ExecutionStarted : EventKind.TimerFired;
                    MessageTables.Post(connection, timer.InstanceId, new HistoryEvent(kind, timer.Due, timer.TaskId));
                    effects.Runnable.Add(timer.InstanceId);
                }
            }

            return true;
        }));

    private void OnForeignPost(InstanceRow instance) =>
        _ = SwallowFatal(TransactAsync("illegal await", (connection, effects) =>
        {
            if (InstanceTable.IsLive(connection, instance.Id, instance.Run))
            {
                MessageTables.Post(connection, instance.Id, new HistoryEvent(EventKind.IllegalAwait, Now()));
                effects.Runnable.Add(instance.Id);
            }

            return true;
        }));

    /// <summary>The writer reports its failure once; each transaction that it takes along need not do so again.</summary>
    private async Task SwallowFatal(Task transaction)
    {
        try
        {
            await transaction;
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogDropped(exception);
        }
    }

    private void OnFatal(Exception exception)
    {
        if (!fault.TrySetResult(exception))
        {
            return;
        }

        LogFatal(exception);
        stopping.Cancel();
        instances.Close();
        activities.Close();
        tracker.Fail(exception);
        waiters.Fail(exception);
    }

    [LoggerMessage(2, LogLevel.Error, "Orchestrator {Orchestrator} failed; its instance {InstanceId} has ended.")]
    private partial void LogFailed(string orchestrator, string instanceId, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A step of instance {InstanceId} was not made.")]
    private partial void LogStepFailed(string instanceId, Exception exception);

    [LoggerMessage(4, LogLevel.Critical, "The durable store failed; the engine has stopped.")]
    private partial void LogFatal(Exception exception);

    [LoggerMessage(5, LogLevel.Debug, "A transaction was dropped; what it would have done is done at the next start.")]
    private partial void LogDropped(Exception exception);

    private sealed record CachedHistory(string Run, List<HistoryEvent> Events);
}
