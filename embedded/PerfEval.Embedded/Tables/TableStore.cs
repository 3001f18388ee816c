using Azure;
using Azure.Data.Tables;
using Microsoft.Data.Sqlite;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Tables.Entities;
using PerfEval.Embedded.Tables.Filters;

namespace PerfEval.Embedded.Tables;

/// <summary>The tables of one SQLite file.</summary>
internal sealed class TableStore(SqliteFile file, TimeProvider time)
{
    /// <summary>What <see cref="SqliteFile"/> is opened with.</summary>
    public const string Schema =
        """
        CREATE TABLE IF NOT EXISTS tables (name TEXT NOT NULL PRIMARY KEY COLLATE NOCASE) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS entities (
            tbl TEXT NOT NULL COLLATE NOCASE, pk TEXT NOT NULL, rk TEXT NOT NULL,
            version INTEGER NOT NULL, stamp INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (tbl, pk, rk)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS versions (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL);
        INSERT OR IGNORE INTO versions VALUES (1, 0);
        """;

    /// <summary>Creates the table; false where it was there.</summary>
    public bool CreateTable(string table) => file.Write(connection =>
        connection.Execute("INSERT INTO tables VALUES ($name) ON CONFLICT DO NOTHING", ("$name", table)) == 1);

    /// <summary>Deletes the table and its rows; false where it was not there.</summary>
    public bool DeleteTable(string table) => file.Write(connection =>
    {
        connection.Execute("DELETE FROM entities WHERE tbl = $name", ("$name", table));
        return connection.Execute("DELETE FROM tables WHERE name = $name", ("$name", table)) == 1;
    });

    /// <summary>The names of all tables, in order.</summary>
    public List<string> Tables() => file.Read(connection =>
        connection.Query("SELECT name FROM tables ORDER BY name", reader => reader.GetString(0)).ToList());

    /// <summary>Whether the table is there.</summary>
    public bool TableExists(string table) => file.Read(connection => TableExists(connection, table));

    /// <summary>The row of a key, or null.</summary>
    /// <exception cref="RequestFailedException">404: no such table.</exception>
    public EntityRow? Find(string table, string partitionKey, string rowKey) => file.Read(connection =>
    {
        CheckExists(connection, table);
        return Find(connection, table, partitionKey, rowKey);
    });

    /// <summary>Up to <paramref name="count"/> rows that the filter takes, from the key on, and the key of the row after them.</summary>
    /// <exception cref="RequestFailedException">404: no such table.</exception>
    public (List<EntityRow> Rows, RowPlace? Next) Page(string table, FilterNode? filter, RowPlace? from, int count) => file.Read(connection =>
    {
        CheckExists(connection, table);
        var rows = new List<EntityRow>();
        foreach (EntityRow row in Scan(connection, table, filter, from))
        {
            if (filter?.Takes(row) == false)
            {
                continue;
            }

            if (rows.Count == count)
            {
                return (rows, new RowPlace(row.PartitionKey, row.RowKey));
            }

            rows.Add(row);
        }

        return (rows, (RowPlace?)null);
    });

    /// <summary>Does all of <paramref name="changes"/> or, where one is refused, none.</summary>
    /// <returns>The version of each row written, 0 for each deleted.</returns>
    public List<long> Apply(string table, IReadOnlyList<EntityChange> changes) => file.Write(connection =>
    {
        CheckExists(connection, table);
        var versions = new List<long>(changes.Count);
        for (int i = 0; i < changes.Count; i++)
        {
            try
            {
                versions.Add(Apply(connection, table, changes[i]));
            }
            catch (RequestFailedException failure)
            {
                throw new EntityChangeRefusedException(i, failure);
            }
        }

        return versions;
    });

    private long Apply(SqliteConnection connection, string table, EntityChange change)
    {
        EntityRow? old = Find(connection, table, change.PartitionKey, change.RowKey);
        change.CheckAgainst(old);
        if (change.Input is null)
        {
            connection.Execute(
                "DELETE FROM entities WHERE tbl = $tbl AND pk = $pk AND rk = $rk",
                ("$tbl", table), ("$pk", change.PartitionKey), ("$rk", change.RowKey));
            return 0;
        }

        IReadOnlyDictionary<string, object> properties = change.PropertiesOver(old);
        EntityLimits.Check(change.PartitionKey, change.RowKey, properties);
        long version = connection.Query("UPDATE versions SET last = last + 1 RETURNING last", reader => reader.GetInt64(0)).Single();
        connection.Execute(
            """
            INSERT INTO entities VALUES ($tbl, $pk, $rk, $version, $stamp, $body)
            ON CONFLICT DO UPDATE SET version = excluded.version, stamp = excluded.stamp, body = excluded.body
            """,
            ("$tbl", table),
            ("$pk", change.PartitionKey),
            ("$rk", change.RowKey),
            ("$version", version),
            ("$stamp", time.GetUtcNow().UtcTicks),
            ("$body", EntityJson.Write(properties)));
        return version;
    }

    private static void CheckExists(SqliteConnection connection, string table)
    {
        if (!TableExists(connection, table))
        {
            throw TableErrors.TableMissing(table);
        }
    }

    private static bool TableExists(SqliteConnection connection, string table) =>
        connection.Query("SELECT 1 FROM tables WHERE name = $name", reader => reader.GetInt64(0), ("$name", table)).Any();

    private static EntityRow? Find(SqliteConnection connection, string table, string partitionKey, string rowKey) => connection.Query(
        "SELECT pk, rk, version, stamp, body FROM entities WHERE tbl = $tbl AND pk = $pk AND rk = $rk",
        Row,
        ("$tbl", table), ("$pk", partitionKey), ("$rk", rowKey)).SingleOrDefault();

    private static IEnumerable<EntityRow> Scan(SqliteConnection connection, string table, FilterNode? filter, RowPlace? from)
    {
        var parameters = new List<(string, object)> { ("$tbl", table) };
        string Bind(string value)
        {
            parameters.Add(($"$p{parameters.Count}", value));
            return parameters[^1].Item1;
        }

        string condition = filter?.KeyCondition(Bind) is { } keys ? $" AND {keys}" : "";
        string start = from is null ? "" : $" AND (pk, rk) >= ({Bind(from.PartitionKey)}, {Bind(from.RowKey)})";
        return connection.Query(
            $"SELECT pk, rk, version, stamp, body FROM entities WHERE tbl = $tbl{condition}{start} ORDER BY pk, rk", Row, [.. parameters]);
    }

    private static EntityRow Row(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetInt64(2),
        new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero),
        EntityJson.Read(reader.GetString(4)));
}
