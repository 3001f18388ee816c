using Azure.Data.Tables;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>What a caller hands in, brought to the service's types and checked against its limits.</summary>
/// <param name="PartitionKey">The first half of the key.</param>
/// <param name="RowKey">The second half of the key.</param>
/// <param name="Properties">The other properties, without those that are null.</param>
internal sealed record EntityInput(string PartitionKey, string RowKey, IReadOnlyDictionary<string, object> Properties)
{
    private static readonly HashSet<string> SystemProperties = new(StringComparer.Ordinal)
    {
        nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag), "odata.etag",
    };

    /// <summary>Reads <paramref name="entity"/> as the SDK's serialiser does.</summary>
    /// <exception cref="ArgumentNullException">The entity or one of its keys is null.</exception>
    /// <exception cref="NotSupportedException">A value of a type that the SDK's serialiser refuses.</exception>
    /// <exception cref="Azure.RequestFailedException">400: something that the service can't hold.</exception>
    public static EntityInput Of(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity));
        TableNames.CheckKey(entity.PartitionKey, nameof(entity.PartitionKey));
        TableNames.CheckKey(entity.RowKey, nameof(entity.RowKey));
        bool isDictionary = entity is IDictionary<string, object>;
        IEnumerable<KeyValuePair<string, object?>> values = entity is IDictionary<string, object> dictionary
            ? dictionary.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))
            : EntityMembers.Of(entity.GetType()).Read(entity);
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
        {
            if (value is null || SystemProperties.Contains(name))
            {
                continue;
            }

            TableNames.CheckProperty(name);
            properties[name] = EntityValue.Accept(name, value, isDictionary);
        }

        return new EntityInput(entity.PartitionKey, entity.RowKey, properties);
    }
}
