using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// One writer that commits whatever waits in one transaction, so many instances share the price of reaching the disk.
/// Each operation is still all or nothing: one that throws is undone alone.
/// </summary>
internal sealed class GroupCommit
{
    private const int LargestBatch = 256;

    private readonly SqliteFile file;
    private readonly Channel<Operation> waiting =
        Channel.CreateUnbounded<Operation>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task loop;
    private Exception? fatal;

    public GroupCommit(SqliteFile file)
    {
        this.file = file;
        loop = Task.Run(RunAsync);
    }

    /// <summary>Called with <c>before …</c> and <c>after …</c> around each operation's commit; what it throws stops the writer.</summary>
    public Action<string>? FaultPoint { get; set; }

    /// <summary>Called once when the writer stops for an error.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>Runs an operation; the task completes after the commit that holds it.</summary>
    public Task<T> RunAsync<T>(string what, Func<SqliteConnection, T> work)
    {
        var operation = new Operation<T>(what, work);
        if (!waiting.Writer.TryWrite(operation))
        {
            operation.Fail(fatal ?? new ObjectDisposedException(nameof(DurableEngine)));
        }

        return operation.Task;
    }

    /// <summary>Commits what waits and stops.</summary>
    public Task CloseAsync()
    {
        waiting.Writer.TryComplete();
        return loop;
    }

    private async Task RunAsync()
    {
        var batch = new List<Operation>(LargestBatch);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out Operation? operation))
            {
                batch.Add(operation);
            }

            try
            {
                Commit(batch);
            }
#pragma warning disable CA1031 // Whatever it was, what is in memory can no longer be trusted to match the file.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Stop(exception, batch);
                return;
            }

            batch.ForEach(operation => operation.Publish());
            batch.Clear();
        }
    }

    private void Commit(List<Operation> batch)
    {
        file.Write(connection =>
        {
            foreach (Operation operation in batch)
            {
                operation.RunIn(connection);
                FaultPoint?.Invoke($"before {operation.What}");
            }
        });
        foreach (Operation operation in batch)
        {
            FaultPoint?.Invoke($"after {operation.What}");
        }
    }

    private void Stop(Exception exception, List<Operation> batch)
    {
        fatal = exception;
        waiting.Writer.TryComplete();
        Failed?.Invoke(exception);
        batch.ForEach(operation => operation.Fail(exception));
        while (waiting.Reader.TryRead(out Operation? operation))
        {
            operation.Fail(exception);
        }
    }

    private abstract class Operation(string what)
    {
        public string What { get; } = what;

        public abstract void RunIn(SqliteConnection connection);

        public abstract void Publish();

        public abstract void Fail(Exception exception);
    }

    private sealed class Operation<T>(string what, Func<SqliteConnection, T> work) : Operation(what)
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? refusal;

        public Task<T> Task => completion.Task;

        public override void RunIn(SqliteConnection connection)
        {
            connection.Execute("SAVEPOINT operation");
            try
            {
                result = work(connection);
            }
            catch (Exception exception) when (exception is not SqliteException)
            {
                connection.Execute("ROLLBACK TO operation");
                refusal = exception;
            }

            connection.Execute("RELEASE operation");
        }

        public override void Publish()
        {
            if (refusal is null)
            {
                completion.SetResult(result!);
            }
            else
            {
                completion.SetException(refusal);
            }
        }

        public override void Fail(Exception exception) => completion.TrySetException(exception);
    }
}
