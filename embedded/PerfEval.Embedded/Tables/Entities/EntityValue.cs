using System.Globalization;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>Which values the service holds, and how large they are.</summary>
internal static class EntityValue
{
    private const int LargestInBytes = 64 * 1024;

    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The value as the service would hold it.</summary>
    /// <param name="property">The property's name, for the message.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="isDictionary">Whether the entity is a dictionary: only there the SDK refuses enumerations.</param>
    public static object Accept(string property, object value, bool isDictionary) => value switch
    {
        string text => Text(property, text),
        byte[] bytes => Binary(property, bytes),
        BinaryData bytes => Binary(property, bytes.ToArray()),
        bool or int or long or Guid => value,
        double number => double.IsFinite(number) ? number : throw TableErrors.Invalid($"Property {property} is {number.ToString(CultureInfo.InvariantCulture)}, which is no number in JSON."),
        DateTimeOffset date => Date(property, date),
        DateTime { Kind: DateTimeKind.Utc } date => Date(property, new DateTimeOffset(date)),
        DateTime date => throw new NotSupportedException($"Property {property}: DateTime {date:o} has a Kind of {date.Kind}; the SDK writes UTC only."),
        Enum when isDictionary => throw new NotSupportedException($"Property {property}: enumerations are written from typed entities only."),
        Enum name => name.ToString(),
        ulong number => checked((long)number),
        decimal or float or short or ushort or byte or sbyte or uint => throw TableErrors.WrongType(property, value.GetType()),
        _ => throw new NotSupportedException($"Property {property}: not supported type {value.GetType()}."),
    };

    /// <summary>The bytes that the service counts for a value.</summary>
    public static long SizeOf(object value) => value switch
    {
        string text => (sizeof(char) * (long)text.Length) + 4,
        byte[] bytes => bytes.Length + 4,
        bool => 1,
        int => sizeof(int),
        Guid => 16,
        _ => sizeof(long),
    };

    private static string Text(string property, string text)
    {
        if (text.Length * sizeof(char) > LargestInBytes)
        {
            throw TooLarge(property, $"{text.Length} characters", $"{LargestInBytes / sizeof(char)}");
        }

        return TableNames.IsWellFormed(text) ? text : throw TableErrors.Invalid($"Property {property} holds half of a surrogate pair.");
    }

    private static byte[] Binary(string property, byte[] bytes) =>
        bytes.Length <= LargestInBytes ? bytes : throw TooLarge(property, $"{bytes.Length} bytes", $"{LargestInBytes}");

    private static DateTimeOffset Date(string property, DateTimeOffset date) => date >= Earliest
        ? date.ToUniversalTime()
        : throw TableErrors.OutOfRange($"Property {property} is {date:o}; a table holds dates from {Earliest:yyyy-MM-dd} on.");

    private static Azure.RequestFailedException TooLarge(string property, string has, string most) =>
        TableErrors.Of(400, "PropertyValueTooLarge", $"Property {property} has {has}, the most is {most}.");
}
