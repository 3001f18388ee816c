#nullable disable
using System.Globalization;
using System.Text;
using System.Xml;

namespace Azure.Data.Tables;

/// <summary>The arguments of an interpolated filter as OData literals, as upstream writes them.</summary>
internal static class ODataLiteral
{
    public static string Filter(FormattableString filter)
    {
        if (filter is null)
        {
            return null;
        }

        string[] literals = [.. filter.GetArguments().Select(Of)];
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Of(object argument, int index) => argument switch
    {
        null => "null",
        bool value => value ? "true" : "false",
        long or ulong => Invariant(argument) + "L",
        sbyte or byte or short or ushort or int or uint or decimal or float or double => Invariant(argument),
        Guid value => $"guid'{value}'",
        byte[] value => Binary(value),
        BinaryData value => Binary(value.ToArray()),
        DateTimeOffset value => Date(value.UtcDateTime),
        DateTime value => Date(value.ToUniversalTime()),
        string or char or StringBuilder => $"'{argument.ToString().Replace("'", "''", StringComparison.Ordinal)}'",
        _ => throw new ArgumentException($"Unable to convert argument {index} from type {argument.GetType()} to an OData literal."),
    };

    private static string Invariant(object number) => Convert.ToString(number, CultureInfo.InvariantCulture);

    // Upstream writes each byte as two decimal digits, which the service reads as hexadecimal: a fault of 12.11.0, kept.
    private static string Binary(byte[] bytes) =>
        $"X'{string.Concat(bytes.Select(value => value.ToString("D2", CultureInfo.InvariantCulture)))}'";

    private static string Date(DateTime utc) => $"datetime'{XmlConvert.ToString(utc, XmlDateTimeSerializationMode.RoundtripKind)}'";
}
