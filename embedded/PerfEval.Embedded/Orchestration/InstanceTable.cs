using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>The table of instances.</summary>
internal static class InstanceTable
{
    private const string Columns =
        "id, run, name, version, status, suspended, input, output, failure, custom_status, tags, created, updated, "
        + "parent, parent_run, parent_name, parent_task";

    public static InstanceRow? Find(SqliteConnection connection, string id) =>
        connection.Query($"SELECT {Columns} FROM durable_instances WHERE id = $id", Read, ("$id", id)).FirstOrDefault();

    public static List<string> IdsOfChildren(SqliteConnection connection, string id) =>
        connection.Query("SELECT id FROM durable_instances WHERE parent = $id", reader => reader.GetString(0), ("$id", id));

    public static void Put(SqliteConnection connection, InstanceRow row) =>
        connection.Execute(
            $"""
            INSERT OR REPLACE INTO durable_instances ({Columns})
            VALUES ($id, $run, $name, $version, $status, $suspended, $input, $output, $failure, $custom, $tags, $created, $updated,
                    $parent, $parentRun, $parentName, $parentTask)
            """,
            ("$id", row.Id),
            ("$run", row.Run),
            ("$name", row.Name),
            ("$version", row.Version),
            ("$status", row.Status.ToString()),
            ("$suspended", row.IsSuspended),
            ("$input", row.Input),
            ("$output", row.Output),
            ("$failure", row.Failure),
            ("$custom", row.CustomStatus),
            ("$tags", row.Tags),
            ("$created", row.Created),
            ("$updated", row.Updated),
            ("$parent", row.Parent?.InstanceId),
            ("$parentRun", row.Parent?.Run),
            ("$parentName", row.Parent?.Name),
            ("$parentTask", row.Parent?.TaskId));

    public static void Delete(SqliteConnection connection, string id) =>
        connection.Execute("DELETE FROM durable_instances WHERE id = $id", ("$id", id));

    /// <summary>Whether the run is the instance's current one and has not ended, so that a message for it still matters.</summary>
    public static bool IsLive(SqliteConnection connection, string id, string run) =>
        connection.Query(
            "SELECT status FROM durable_instances WHERE id = $id AND run = $run",
            reader => reader.GetString(0),
            ("$id", id),
            ("$run", run)) is [nameof(OrchestrationRuntimeStatus.Pending) or nameof(OrchestrationRuntimeStatus.Running)];

    /// <summary>One page of instances in the order of their ids, after <paramref name="after"/>.</summary>
    public static List<InstanceRow> List(SqliteConnection connection, OrchestrationQuery query, string? after, int pageSize)
    {
        HashSet<OrchestrationRuntimeStatus>? statuses = query.Statuses?.ToHashSet();
        var page = new List<InstanceRow>();
        string from = after ?? string.Empty;
        while (page.Count < pageSize)
        {
            List<InstanceRow> rows = connection.Query(
                $"""
                SELECT {Columns} FROM durable_instances
                WHERE id > $after AND substr(id, 1, length($prefix)) = $prefix
                  AND ($from IS NULL OR created >= $from) AND ($to IS NULL OR created <= $to)
                ORDER BY id LIMIT $limit
                """,
                Read,
                ("$after", from),
                ("$prefix", query.InstanceIdPrefix ?? string.Empty),
                ("$from", query.CreatedFrom?.UtcDateTime),
                ("$to", query.CreatedTo?.UtcDateTime),
                ("$limit", pageSize));
            page.AddRange(rows
                .Where(row => statuses is not { Count: > 0 } || statuses.Contains(row.VisibleStatus))
                .Take(pageSize - page.Count));
            if (rows.Count < pageSize)
            {
                break;
            }

            from = rows[^1].Id;
        }

        return page;
    }

    private static InstanceRow Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Run = reader.GetString(1),
        Name = reader.GetString(2),
        Version = reader.GetString(3),
        Status = Enum.Parse<OrchestrationRuntimeStatus>(reader.GetString(4)),
        IsSuspended = reader.GetBoolean(5),
        Input = reader.TextOrNull(6),
        Output = reader.TextOrNull(7),
        Failure = reader.TextOrNull(8),
        CustomStatus = reader.TextOrNull(9),
        Tags = reader.TextOrNull(10),
        Created = Sql.ToInstant(reader.GetString(11)),
        Updated = Sql.ToInstant(reader.GetString(12)),
        Parent = reader.IsDBNull(13)
            ? null
            : new ParentTask(reader.GetString(13), reader.GetString(14), reader.GetString(15), reader.GetInt32(16)),
    };
}
