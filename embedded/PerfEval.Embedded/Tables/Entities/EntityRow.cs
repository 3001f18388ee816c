using Azure;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>A row as it is stored.</summary>
/// <param name="PartitionKey">The first half of the key.</param>
/// <param name="RowKey">The second half of the key.</param>
/// <param name="Version">A number that no other write of any row has: the ETag.</param>
/// <param name="Timestamp">When it was last written.</param>
/// <param name="Properties">Everything else, by the service's types: string, byte[], bool, DateTimeOffset, double, Guid, int, long.</param>
internal sealed record EntityRow(
    string PartitionKey, string RowKey, long Version, DateTimeOffset Timestamp, IReadOnlyDictionary<string, object> Properties)
{
    public ETag ETag => ETagOf(Version);

    public static ETag ETagOf(long version) => new($"W/\"{version:x}\"");

    /// <summary>The value of a property or of a system property, or null.</summary>
    public object? this[string name] => name switch
    {
        nameof(PartitionKey) => PartitionKey,
        nameof(RowKey) => RowKey,
        nameof(Timestamp) => Timestamp,
        _ => Properties.GetValueOrDefault(name),
    };
}
