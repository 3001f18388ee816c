namespace PerfEval.Embedded.Tables.Entities;

/// <summary>The service's limits for a whole entity.</summary>
internal static class EntityLimits
{
    // 255, of which the two keys and the timestamp take three.
    private const int MostProperties = 252;
    private const long LargestInBytes = 1024 * 1024;

    /// <summary>Throws where the entity that would be stored is more than the service holds.</summary>
    public static void Check(string partitionKey, string rowKey, IReadOnlyDictionary<string, object> properties)
    {
        if (properties.Count > MostProperties)
        {
            throw TableErrors.Of(400, "TooManyProperties", $"The entity has {properties.Count} properties, the most is {MostProperties}.");
        }

        long size = SizeOf(partitionKey, rowKey, properties);
        if (size > LargestInBytes)
        {
            throw TableErrors.Of(400, "EntityTooLarge", $"The entity has {size} bytes, the most is {LargestInBytes}.");
        }
    }

    /// <summary>The bytes that the service counts: two a character, four for the entity, eight a property.</summary>
    public static long SizeOf(string partitionKey, string rowKey, IReadOnlyDictionary<string, object> properties) =>
        4
        + (sizeof(char) * ((long)partitionKey.Length + rowKey.Length))
        + properties.Sum(property => 8 + (sizeof(char) * (long)property.Key.Length) + EntityValue.SizeOf(property.Value));
}
