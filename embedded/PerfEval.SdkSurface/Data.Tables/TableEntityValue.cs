#nullable disable
namespace Azure.Data.Tables;

/// <summary>Which values a <see cref="TableEntity"/> converts when they are read or overwritten.</summary>
internal static class TableEntityValue
{
    public static object Get(Dictionary<string, object> properties, string key, Type wanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!properties.TryGetValue(key, out object value) || value is null || wanted is null)
        {
            return value;
        }

        return value switch
        {
            DateTimeOffset date when wanted == typeof(DateTime?) => date.UtcDateTime,
            DateTime date when wanted == typeof(DateTimeOffset?) => new DateTimeOffset(date),
            byte[] bytes when wanted == typeof(BinaryData) => new BinaryData(bytes),
            _ when wanted.IsInstanceOfType(value) => value,
            _ => throw new InvalidOperationException($"Cannot return {wanted} type for a {value.GetType()} typed property."),
        };
    }

    public static void Set(Dictionary<string, object> properties, string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        properties.TryGetValue(key, out object old);
        properties[key] = (old, value) switch
        {
            (double, int number) => (double)number,
            (long, int number) => (long)number,
            (string, DateTime or DateTimeOffset) => value.ToString(),
            _ => value,
        };
    }
}
