using Azure.Data.Tables;
using PerfEval.Embedded.Tables;

namespace PerfEval.Embedded.Storage;

/// <summary>The tables and blobs of one machine, in one data folder, behind the SDK's own clients.</summary>
public sealed class EmbeddedStorage : IDisposable
{
    internal const string AccountName = "embedded";

    private readonly SqliteFile tables;
    private readonly StorageObserver observer = new();

    public EmbeddedStorage(string dataFolder, Func<Uri> publicBase, TimeProvider time)
    {
        tables = new SqliteFile(Path.Combine(dataFolder, "tables.db"), TableStore.Schema);
        Tables = new EmbeddedTableServiceClient(new TableStore(tables, time), observer);
    }

    /// <summary>The table service.</summary>
    public TableServiceClient Tables { get; }

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();
}
