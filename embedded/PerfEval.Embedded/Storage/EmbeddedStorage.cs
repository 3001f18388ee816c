using Azure.Data.Tables;
using Azure.Storage.Blobs;
using PerfEval.Embedded.Blobs;
using PerfEval.Embedded.Tables;

namespace PerfEval.Embedded.Storage;

/// <summary>The tables and blobs of one machine, in one data folder, behind the SDK's own clients.</summary>
public sealed class EmbeddedStorage : IDisposable
{
    internal const string AccountName = "embedded";

    private readonly SqliteFile tables;
    private readonly StorageObserver observer = new();

    /// <summary>Opens the storage of <paramref name="dataFolder"/>, creating what is missing. One process at a time may.</summary>
    /// <param name="dataFolder">Holds <c>tables.db</c> and the folder <c>blobs</c>.</param>
    /// <param name="publicBase">The address below which the host is reached from outside, asked for whenever a link is made.</param>
    /// <param name="time">Dates rows and blobs, and ends links.</param>
    public EmbeddedStorage(string dataFolder, Func<Uri> publicBase, TimeProvider time)
    {
        tables = new SqliteFile(Path.Combine(dataFolder, "tables.db"), TableStore.Schema);
        Tables = new EmbeddedTableServiceClient(new TableStore(tables, time), observer);
        string blobs = Path.Combine(dataFolder, "blobs");
        Blobs = new EmbeddedBlobServiceClient(new BlobFolder(blobs, time), BlobLinks.Open(dataFolder, time), observer, publicBase);
    }

    /// <summary>Before each call, on the caller's thread. What it throws fails the call, which then does nothing.</summary>
    public event Action<StorageCall> Calling
    {
        add => observer.Calling += value;
        remove => observer.Calling -= value;
    }

    /// <summary>After each call that succeeded. What it throws fails the call, which has been done: an outcome unknown to the caller.</summary>
    public event Action<StorageCall> Called
    {
        add => observer.Called += value;
        remove => observer.Called -= value;
    }

    /// <summary>The table service.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The blob service; its links are served by <see cref="BlobLinkEndpoint.MapEmbeddedBlobs"/>.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Writes the tables anew, so that what was deleted or overwritten can't be read from their file.</summary>
    public void Compact() => tables.Compact();

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();

    /// <summary>Lets no call be done any more, as if the process had been killed now.</summary>
    internal void Kill()
    {
        observer.Kill();
        tables.Kill();
    }
}
