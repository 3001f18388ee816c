using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>What can be done to instances, each within one transaction and with the effects to act on after it.</summary>
internal static class InstanceOperations
{
    /// <summary>
    /// Statuses that refuse a start where the caller names none: an ended instance runs again.
    /// </summary>
    public static readonly IReadOnlySet<OrchestrationRuntimeStatus> DefaultRefusals = new HashSet<OrchestrationRuntimeStatus>
    {
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    };

    /// <summary>Puts a new instance in place, replacing an earlier one of the id; false when its status refuses that.</summary>
    public static bool TryCreate(
        SqliteConnection connection,
        InstanceRow instance,
        DateTime? startAt,
        IReadOnlySet<OrchestrationRuntimeStatus> refusals,
        Effects effects)
    {
        if (InstanceTable.Find(connection, instance.Id) is { } existing)
        {
            if (refusals.Contains(existing.VisibleStatus))
            {
                return false;
            }

            if (!existing.HasEnded)
            {
                Terminate(connection, existing, output: null, instance.Created, effects);
            }

            Clear(connection, instance.Id, effects);
        }

        InstanceTable.Put(connection, instance);
        if (startAt is { } due && due > instance.Created)
        {
            var timer = new SetTimer(due, instance.Id, instance.Run, HistoryEvent.NoTask);
            WorkTables.AddTimer(connection, timer);
            effects.Timers.Add(timer);
        }
        else
        {
            MessageTables.Post(connection, instance.Id, new HistoryEvent(EventKind.ExecutionStarted, instance.Created));
            effects.Runnable.Add(instance.Id);
        }

        effects.Changed.Add(instance.Id);
        return true;
    }

    /// <summary>Ends an instance at once; activities that are running go on, and their results are dropped.</summary>
    public static void Terminate(SqliteConnection connection, InstanceRow instance, string? output, DateTime now, Effects effects)
    {
        InstanceRow ended = instance with
        {
            Status = OrchestrationRuntimeStatus.Terminated,
            Output = output,
            IsSuspended = false,
            Updated = now,
        };
        int entries = MessageTables.HistoryLength(connection, instance.Id);
        MessageTables.Append(connection, instance.Id, entries, [new HistoryEvent(EventKind.ExecutionEnded, now, Name: "Terminated", Payload: output)]);
        End(connection, ended, now, effects);
    }

    /// <summary>Stores an ended instance, tells the task that waits for it, and drops what it still had to do.</summary>
    public static void End(SqliteConnection connection, InstanceRow ended, DateTime now, Effects effects)
    {
        InstanceTable.Put(connection, ended);
        MessageTables.ClearInbox(connection, ended.Id);
        WorkTables.ClearActivities(connection, ended.Id);
        effects.RemovedTimers.AddRange(WorkTables.ClearTimers(connection, ended.Id));
        effects.Changed.Add(ended.Id);
        if (ended.Parent is not { } parent || !InstanceTable.IsLive(connection, parent.InstanceId, parent.Run))
        {
            return;
        }

        HistoryEvent answer = ended.Status switch
        {
            OrchestrationRuntimeStatus.Completed =>
                new HistoryEvent(EventKind.SubOrchestrationCompleted, now, parent.TaskId, Payload: ended.Output),
            OrchestrationRuntimeStatus.Failed =>
                new HistoryEvent(EventKind.SubOrchestrationFailed, now, parent.TaskId, Payload: ended.Failure),
            _ => new HistoryEvent(EventKind.SubOrchestrationFailed, now, parent.TaskId, Payload: FailureCodec.Write(
                TaskFailureDetails.FromException(new OrchestrationTerminatedException(ended.Id, ended.Output)))),
        };
        MessageTables.Post(connection, parent.InstanceId, answer);
        effects.Runnable.Add(parent.InstanceId);
    }

    /// <summary>Deletes all that is stored of an instance.</summary>
    public static void Delete(SqliteConnection connection, string id, Effects effects)
    {
        InstanceTable.Delete(connection, id);
        Clear(connection, id, effects);
        effects.Changed.Add(id);
    }

    /// <summary>Labels as they are stored.</summary>
    public static string? WriteTags(IReadOnlyDictionary<string, string> tags) =>
        tags.Count == 0 ? null : JsonSerializer.Serialize(tags);

    /// <summary>Labels from the store.</summary>
    public static IReadOnlyDictionary<string, string> ReadTags(string? tags) =>
        tags is null ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string>>(tags)!;

    /// <summary>A name for a run that no other run has.</summary>
    public static string NewRun() => Guid.NewGuid().ToString("N");

    private static void Clear(SqliteConnection connection, string id, Effects effects)
    {
        MessageTables.ClearHistory(connection, id);
        MessageTables.ClearInbox(connection, id);
        WorkTables.ClearActivities(connection, id);
        effects.RemovedTimers.AddRange(WorkTables.ClearTimers(connection, id));
    }
}
