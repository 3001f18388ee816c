using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>
/// The properties of a row as the text that is stored: JSON's own types for string, bool and int, and a pair of type and
/// text for the others, e.g. <c>{"Name":"司法局","Received":["date","2026-03-01T00:00:00.0000000+00:00"]}</c>.
/// </summary>
internal static class EntityJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, object> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach ((string name, object value) in properties)
            {
                json.WritePropertyName(name);
                WriteValue(json, value);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Dictionary<string, object> Read(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject()
            .ToDictionary(property => property.Name, property => ReadValue(property.Value), StringComparer.Ordinal);
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                (string type, string written) = Tagged(value);
                json.WriteStartArray();
                json.WriteStringValue(type);
                json.WriteStringValue(written);
                json.WriteEndArray();
                break;
        }
    }

    private static (string Type, string Text) Tagged(object value) => value switch
    {
        long number => ("long", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset date => ("date", date.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => ("guid", id.ToString()),
        byte[] bytes => ("binary", Convert.ToBase64String(bytes)),
        _ => throw new InvalidOperationException($"A {value.GetType()} was let through."),
    };

    private static object ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt32(),
        _ => Untagged(value[0].GetString()!, value[1].GetString()!),
    };

    private static object Untagged(string type, string text) => type switch
    {
        "long" => long.Parse(text, CultureInfo.InvariantCulture),
        "double" => double.Parse(text, CultureInfo.InvariantCulture),
        "date" => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
        "guid" => Guid.Parse(text),
        "binary" => Convert.FromBase64String(text),
        _ => throw new InvalidOperationException($"'{type}' is no type of this store: the file is of a newer version."),
    };
}
