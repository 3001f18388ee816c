using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PerfEval.Embedded.Storage;

/// <summary>
/// One SQLite file in WAL mode: one writer at a time, any number of readers beside it. A transaction that
/// <see cref="Write{T}"/> returned from survives the process being killed at any later moment.
/// </summary>
public sealed class SqliteFile : IDisposable
{
    private readonly string connectionString;
    private readonly ConcurrentBag<SqliteConnection> idleReaders = [];
    private readonly SqliteConnection writer;
    private readonly Lock writeLock = new();
    private bool disposed;
    private volatile bool killed;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens the file, creating it and its folder where they are missing, and applies <paramref name="schema"/>.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="schema">Statements that may run any number of times (<c>CREATE TABLE IF NOT EXISTS …</c>).</param>
    public SqliteFile(string path, string schema)
    {
        string full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        Path = full;
        connectionString = new SqliteConnectionStringBuilder { DataSource = full, Pooling = false }.ToString();
        writer = Open();
        using SqliteCommand command = writer.CreateCommand();
        command.CommandText = schema;
        command.ExecuteNonQuery();
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Runs <paramref name="work"/> in one immediate transaction: committed when it returns, rolled back when it throws.</summary>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        lock (writeLock)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            ThrowIfKilled();
            using SqliteTransaction transaction = writer.BeginTransaction(deferred: false);
            T result = work(writer);
            ThrowIfKilled();
            transaction.Commit();
            return result;
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public void Write(Action<SqliteConnection> work) =>
        Write(connection =>
        {
            work(connection);
            return true;
        });

    /// <summary>Runs <paramref name="work"/> on a reading connection, which sees one committed state throughout.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        SqliteConnection reader = idleReaders.TryTake(out SqliteConnection? idle) ? idle : Open();
        try
        {
            using SqliteTransaction transaction = reader.BeginTransaction(deferred: true);
            T result = work(reader);
            transaction.Commit();
            return result;
        }
        finally
        {
            idleReaders.Add(reader);
        }
    }

    /// <summary>Writes the file anew, so that what was deleted or overwritten can't be read from it. Takes as long as a copy.</summary>
    public void Compact()
    {
        lock (writeLock)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            using SqliteCommand command = writer.CreateCommand();
            command.CommandText = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (writeLock)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            while (idleReaders.TryTake(out SqliteConnection? reader))
            {
                reader.Dispose();
            }

            writer.Dispose();
        }
    }

    /// <summary>Lets nothing be committed any more, as if the process had been killed now.</summary>
    internal void Kill() => killed = true;

    private void ThrowIfKilled()
    {
        if (killed)
        {
            throw new HostKilledException();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using SqliteCommand pragmas = connection.CreateCommand();
        // FULL, not NORMAL: what was acknowledged survives a power cut too, not only a killed process.
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }
}
