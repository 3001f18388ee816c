using Microsoft.Data.Sqlite;

namespace PerfEval.Embedded.Orchestration;

/// <summary>The tables of activities that wait to run and of timers that are set.</summary>
internal static class WorkTables
{
    public static ActivityWork AddActivity(SqliteConnection connection, string instance, string run, HistoryEvent scheduled)
    {
        long row = connection.Query(
            """
            INSERT INTO durable_activities (instance, run, task, name, input)
            VALUES ($instance, $run, $task, $name, $input) RETURNING seq
            """,
            reader => reader.GetInt64(0),
            ("$instance", instance),
            ("$run", run),
            ("$task", scheduled.TaskId),
            ("$name", scheduled.Name),
            ("$input", scheduled.Payload))[0];
        return new ActivityWork(row, instance, run, scheduled.TaskId, scheduled.Name!, scheduled.Payload);
    }

    /// <summary>Takes an activity off the list; false when it is no longer there, so that its result counts once.</summary>
    public static bool RemoveActivity(SqliteConnection connection, long row) =>
        connection.Execute("DELETE FROM durable_activities WHERE seq = $seq", ("$seq", row)) == 1;

    /// <summary>Whether an activity still waits for its answer; its instance may have been ended meanwhile.</summary>
    public static bool HasActivity(SqliteConnection connection, long row) =>
        connection.Query("SELECT 1 FROM durable_activities WHERE seq = $seq", static _ => true, ("$seq", row)).Count == 1;

    public static List<ActivityWork> Activities(SqliteConnection connection) =>
        connection.Query(
            "SELECT seq, instance, run, task, name, input FROM durable_activities ORDER BY seq",
            reader => new ActivityWork(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetString(4), reader.TextOrNull(5)));

    public static void ClearActivities(SqliteConnection connection, string instance) =>
        connection.Execute("DELETE FROM durable_activities WHERE instance = $instance", ("$instance", instance));

    public static void AddTimer(SqliteConnection connection, SetTimer timer) =>
        connection.Execute(
            "INSERT INTO durable_timers (instance, run, task, due) VALUES ($instance, $run, $task, $due)",
            ("$instance", timer.InstanceId),
            ("$run", timer.Run),
            ("$task", timer.TaskId),
            ("$due", timer.Due));

    /// <summary>Takes a timer off the list; false when it is no longer there, so that it fires once.</summary>
    public static bool RemoveTimer(SqliteConnection connection, SetTimer timer) =>
        connection.Execute(
            "DELETE FROM durable_timers WHERE instance = $instance AND run = $run AND task = $task",
            ("$instance", timer.InstanceId),
            ("$run", timer.Run),
            ("$task", timer.TaskId)) == 1;

    public static List<SetTimer> Timers(SqliteConnection connection) =>
        connection.Query("SELECT due, instance, run, task FROM durable_timers", Read);

    /// <summary>Takes all timers of an instance off the list and returns them.</summary>
    public static List<SetTimer> ClearTimers(SqliteConnection connection, string instance)
    {
        List<SetTimer> timers = connection.Query(
            "SELECT due, instance, run, task FROM durable_timers WHERE instance = $instance", Read, ("$instance", instance));
        if (timers.Count > 0)
        {
            connection.Execute("DELETE FROM durable_timers WHERE instance = $instance", ("$instance", instance));
        }

        return timers;
    }

    private static SetTimer Read(SqliteDataReader reader) => new(
        Sql.ToInstant(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetInt32(3));
}
