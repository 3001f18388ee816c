using System.Text.Json;

namespace PerfEval.Embedded.Storage;

/// <summary>Texts in an opaque token and back.</summary>
internal static class ContinuationToken
{
    public static string Of(params string[] parts) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(parts));

    /// <summary>The texts of <paramref name="token"/>, or null where it is no token of <paramref name="count"/> texts.</summary>
    public static string[]? Read(string token, int count)
    {
        try
        {
            string[]? parts = JsonSerializer.Deserialize<string[]>(Convert.FromBase64String(token));
            return parts?.Length == count ? parts : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null;
        }
    }
}
