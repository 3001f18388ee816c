using System.Globalization;
using Microsoft.Data.Sqlite;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>Keeps the status of timer functions in a small database.</summary>
internal sealed class TimerStore(string path) : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS timers (
            function TEXT NOT NULL PRIMARY KEY COLLATE NOCASE,
            schedule TEXT NOT NULL,
            last TEXT,
            next TEXT NOT NULL,
            updated TEXT NOT NULL
        );
        """;

    private readonly SqliteFile file = new(path, Schema);

    public TimerStatus? Read(string function) => file.Read(connection =>
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT schedule, last, next, updated FROM timers WHERE function = $function";
        command.Parameters.AddWithValue("$function", function);
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read()
            ? new TimerStatus(row.GetString(0), row.IsDBNull(1) ? null : Time(row.GetString(1)), Time(row.GetString(2)), Time(row.GetString(3)))
            : null;
    });

    public void Write(string function, TimerStatus status) => file.Write(connection =>
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO timers (function, schedule, last, next, updated) VALUES ($function, $schedule, $last, $next, $updated)
            ON CONFLICT (function) DO UPDATE SET schedule = $schedule, last = $last, next = $next, updated = $updated
            """;
        command.Parameters.AddWithValue("$function", function);
        command.Parameters.AddWithValue("$schedule", status.Schedule);
        command.Parameters.AddWithValue("$last", status.Last is { } last ? Text(last) : DBNull.Value);
        command.Parameters.AddWithValue("$next", Text(status.Next));
        command.Parameters.AddWithValue("$updated", Text(status.Updated));
        command.ExecuteNonQuery();
    });

    public void Dispose() => file.Dispose();

    public void Kill() => file.Kill();

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
