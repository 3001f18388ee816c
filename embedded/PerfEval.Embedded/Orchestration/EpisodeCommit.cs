using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Writes a step down: history, decisions and the instance's new standing, in one transaction.</summary>
internal static class EpisodeCommit
{
    /// <summary>Returns the entries added to the history, or null when the run is no longer current and nothing was written.</summary>
    public static List<HistoryEvent>? Apply(
        SqliteConnection connection,
        InstanceRow instance,
        int historyLength,
        IReadOnlyList<(long Row, HistoryEvent Message)> messages,
        EpisodeOutcome outcome,
        DateTime now,
        Effects effects)
    {
        if (!InstanceTable.IsLive(connection, instance.Id, instance.Run))
        {
            return null;
        }

        // Read again: a client may have paused it since the step began.
        instance = InstanceTable.Find(connection, instance.Id)! with
        {
            CustomStatus = outcome.IsBroken ? instance.CustomStatus : outcome.CustomStatus,
            Updated = now,
        };
        // What a broken replay decided is worth nothing.
        IReadOnlyList<HistoryEvent> decisions = outcome.IsBroken ? [] : outcome.Decisions;
        List<HistoryEvent> added = [outcome.Started, .. messages.Select(entry => entry.Message), .. decisions];
        MessageTables.Append(connection, instance.Id, historyLength, added);
        MessageTables.Remove(connection, messages.Select(entry => entry.Row));
        Carry(connection, instance, decisions, outcome, now, effects);
        if (outcome.Failure is { } failure)
        {
            string text = FailureCodec.Write(FailureCodec.OfOrchestrator(failure), failure is not FunctionNotRegisteredException);
            End(connection, instance with { Status = OrchestrationRuntimeStatus.Failed, Failure = text }, historyLength + added.Count, now, effects);
        }
        else if (outcome.Continuation is { } continuation)
        {
            StartOver(connection, instance, continuation, now, effects);
        }
        else if (outcome.HasCompleted)
        {
            InstanceRow completed = instance with { Status = OrchestrationRuntimeStatus.Completed, Output = outcome.Output };
            End(connection, completed, historyLength + added.Count, now, effects);
        }
        else
        {
            InstanceTable.Put(connection, instance with { Status = OrchestrationRuntimeStatus.Running });
            effects.Changed.Add(instance.Id);
        }

        return added;
    }

    private static void Carry(
        SqliteConnection connection,
        InstanceRow instance,
        IReadOnlyList<HistoryEvent> decisions,
        EpisodeOutcome outcome,
        DateTime now,
        Effects effects)
    {
        foreach (int task in outcome.CancelledTimers)
        {
            var timer = new SetTimer(default, instance.Id, instance.Run, task);
            WorkTables.RemoveTimer(connection, timer);
            effects.RemovedTimers.Add(timer);
        }

        foreach (HistoryEvent decision in decisions)
        {
            switch (decision.Kind)
            {
                case EventKind.ActivityScheduled:
                    effects.Activities.Add(WorkTables.AddActivity(connection, instance.Id, instance.Run, decision));
                    break;
                case EventKind.TimerCreated when !outcome.StillbornTimers.Contains(decision.TaskId):
                    var timer = new SetTimer(decision.At, instance.Id, instance.Run, decision.TaskId);
                    WorkTables.AddTimer(connection, timer);
                    effects.Timers.Add(timer);
                    break;
                case EventKind.SubOrchestrationScheduled:
                    StartSubOrchestration(connection, instance, decision, now, effects);
                    break;
                case EventKind.EventSent:
                    Send(connection, decision, now, effects);
                    break;
            }
        }
    }

    private static void StartSubOrchestration(
        SqliteConnection connection, InstanceRow instance, HistoryEvent decision, DateTime now, Effects effects)
    {
        var child = new InstanceRow
        {
            Id = decision.Target!,
            Run = InstanceOperations.NewRun(),
            Name = decision.Name!,
            Version = decision.Version ?? string.Empty,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = decision.Payload,
            Created = now,
            Updated = now,
            Parent = new ParentTask(instance.Id, instance.Run, instance.Name, decision.TaskId),
        };
        if (child.Id == instance.Id
            || !InstanceOperations.TryCreate(connection, child, startAt: null, InstanceOperations.DefaultRefusals, effects))
        {
            var refused = new DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException(
                $"An orchestration instance with id '{child.Id}' exists and has not ended.");
            MessageTables.Post(connection, instance.Id, new HistoryEvent(
                EventKind.SubOrchestrationFailed,
                now,
                decision.TaskId,
                Payload: FailureCodec.Write(TaskFailureDetails.FromException(refused))));
            effects.Runnable.Add(instance.Id);
        }
    }

    private static void Send(SqliteConnection connection, HistoryEvent decision, DateTime now, Effects effects)
    {
        // As in DurableTask, an orchestrator's event to an instance that is missing or has ended is lost without an error.
        if (InstanceTable.Find(connection, decision.Target!) is { HasEnded: false })
        {
            MessageTables.Post(connection, decision.Target!, new HistoryEvent(
                EventKind.EventRaised, now, Name: decision.Name, Payload: decision.Payload));
            effects.Runnable.Add(decision.Target!);
        }
    }

    private static void StartOver(
        SqliteConnection connection, InstanceRow instance, Continuation continuation, DateTime now, Effects effects)
    {
        InstanceTable.Put(connection, instance with
        {
            Run = InstanceOperations.NewRun(),
            Input = continuation.Input,
            Status = OrchestrationRuntimeStatus.Running,
        });
        MessageTables.ClearHistory(connection, instance.Id);
        MessageTables.ClearAnswers(connection, instance.Id);
        effects.RemovedTimers.AddRange(WorkTables.ClearTimers(connection, instance.Id));
        MessageTables.Post(connection, instance.Id, new HistoryEvent(EventKind.ExecutionStarted, now), carried: true);
        foreach (HistoryEvent raised in continuation.Events)
        {
            MessageTables.Post(connection, instance.Id, raised, carried: true);
        }

        effects.Runnable.Add(instance.Id);
        effects.Changed.Add(instance.Id);
    }

    private static void End(SqliteConnection connection, InstanceRow ended, int historyLength, DateTime now, Effects effects)
    {
        MessageTables.Append(connection, ended.Id, historyLength, [
            new HistoryEvent(EventKind.ExecutionEnded, now, Name: ended.Status.ToString(), Payload: ended.Output ?? ended.Failure)]);
        InstanceOperations.End(connection, ended with { IsSuspended = false }, now, effects);
    }
}
