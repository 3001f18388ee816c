using Azure;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>From the service's types to those of an entity class.</summary>
internal static class EntityConversion
{
    /// <summary>The stored value as a member's type.</summary>
    /// <exception cref="InvalidCastException">The member is of another type than what is stored.</exception>
    public static object To(Type wanted, object stored, string name)
    {
        Type type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return stored switch
        {
            _ when type.IsInstanceOfType(stored) => stored,
            DateTimeOffset date when type == typeof(DateTime) => date.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            int or long when type == typeof(double) => Convert.ToDouble(stored, System.Globalization.CultureInfo.InvariantCulture),
            long number when type == typeof(ulong) => checked((ulong)number),
            string text when type.IsEnum => Enum.Parse(type, text),
            ETag when type == typeof(string) => stored.ToString()!,
            _ => throw new InvalidCastException($"Property {name} is stored as {stored.GetType()} and can't be read as {wanted}."),
        };
    }
}
