using System.Text.Json;
using PerfEval.Domain.Interchange;

namespace PerfEval.Functions.Storage;

/// <summary>JSON in rows and blobs: the interchange's settings.</summary>
internal static class StoredJson
{
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, FormJson.Options);

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, FormJson.Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, FormJson.Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    public static T Read<T>(byte[] utf8) =>
        JsonSerializer.Deserialize<T>(utf8, FormJson.Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
