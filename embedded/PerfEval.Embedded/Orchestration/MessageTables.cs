using Microsoft.Data.Sqlite;

namespace PerfEval.Embedded.Orchestration;

/// <summary>The tables of histories and of messages that are not yet part of one.</summary>
internal static class MessageTables
{
    public static List<HistoryEvent> History(SqliteConnection connection, string instance) =>
        connection.Query(
            "SELECT kind, at, task, name, target, version, payload FROM durable_history WHERE instance = $instance ORDER BY seq",
            reader => Read(reader, 0),
            ("$instance", instance));

    public static int HistoryLength(SqliteConnection connection, string instance) =>
        connection.Query(
            "SELECT COUNT(*) FROM durable_history WHERE instance = $instance",
            reader => reader.GetInt32(0),
            ("$instance", instance))[0];

    public static void Append(SqliteConnection connection, string instance, int count, IEnumerable<HistoryEvent> events)
    {
        foreach (HistoryEvent entry in events)
        {
            connection.Execute(
                """
                INSERT INTO durable_history (instance, seq, kind, at, task, name, target, version, payload)
                VALUES ($instance, $seq, $kind, $at, $task, $name, $target, $version, $payload)
                """,
                ("$instance", instance),
                ("$seq", count++),
                ("$kind", entry.Kind.ToString()),
                ("$at", entry.At),
                ("$task", entry.TaskId),
                ("$name", entry.Name),
                ("$target", entry.Target),
                ("$version", entry.Version),
                ("$payload", entry.Payload));
        }
    }

    public static void ClearHistory(SqliteConnection connection, string instance) =>
        connection.Execute("DELETE FROM durable_history WHERE instance = $instance", ("$instance", instance));

    /// <summary>The waiting messages: carried over from the run before first, then by arrival.</summary>
    public static List<(long Row, HistoryEvent Message)> Inbox(SqliteConnection connection, string instance) =>
        connection.Query(
            """
            SELECT seq, kind, at, task, name, target, version, payload FROM durable_inbox
            WHERE instance = $instance ORDER BY carried DESC, seq
            """,
            reader => (reader.GetInt64(0), Read(reader, 1)),
            ("$instance", instance));

    public static List<string> InstancesWithMessages(SqliteConnection connection) =>
        connection.Query("SELECT DISTINCT instance FROM durable_inbox", reader => reader.GetString(0));

    public static void Post(SqliteConnection connection, string instance, HistoryEvent message, bool carried = false) =>
        connection.Execute(
            """
            INSERT INTO durable_inbox (instance, carried, kind, at, task, name, target, version, payload)
            VALUES ($instance, $carried, $kind, $at, $task, $name, $target, $version, $payload)
            """,
            ("$instance", instance),
            ("$carried", carried),
            ("$kind", message.Kind.ToString()),
            ("$at", message.At),
            ("$task", message.TaskId),
            ("$name", message.Name),
            ("$target", message.Target),
            ("$version", message.Version),
            ("$payload", message.Payload));

    public static void Remove(SqliteConnection connection, IEnumerable<long> rows)
    {
        foreach (long row in rows)
        {
            connection.Execute("DELETE FROM durable_inbox WHERE seq = $seq", ("$seq", row));
        }
    }

    public static void ClearInbox(SqliteConnection connection, string instance) =>
        connection.Execute("DELETE FROM durable_inbox WHERE instance = $instance", ("$instance", instance));

    /// <summary>
    /// Drops answers to the tasks of the run that ends; events, which belong to the instance and not to a run, stay.
    /// </summary>
    public static void ClearAnswers(SqliteConnection connection, string instance) =>
        connection.Execute(
            "DELETE FROM durable_inbox WHERE instance = $instance AND kind <> $kind",
            ("$instance", instance),
            ("$kind", nameof(EventKind.EventRaised)));

    private static HistoryEvent Read(SqliteDataReader reader, int first) => new(
        Enum.Parse<EventKind>(reader.GetString(first)),
        Sql.ToInstant(reader.GetString(first + 1)),
        reader.GetInt32(first + 2),
        reader.TextOrNull(first + 3),
        reader.TextOrNull(first + 4),
        reader.TextOrNull(first + 5),
        reader.TextOrNull(first + 6));
}
