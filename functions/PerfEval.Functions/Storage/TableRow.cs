using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Storage;

/// <summary>What every row has.</summary>
public abstract class TableRow : ITableEntity
{
    /// <inheritdoc/>
    public string PartitionKey { get; set; } = string.Empty;

    /// <inheritdoc/>
    public string RowKey { get; set; } = string.Empty;

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }
}
