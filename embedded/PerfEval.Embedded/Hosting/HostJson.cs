using System.Text.Json;

namespace PerfEval.Embedded.Hosting;

/// <summary>What host.json says that concerns the embedded host; other keys are left alone.</summary>
/// <param name="RoutePrefix">What every HTTP route begins with, without slashes; the default is <c>api</c>, as in Azure.</param>
/// <param name="HubName">The durable task hub; the default is <c>default</c>.</param>
/// <param name="MaxConcurrentActivityFunctions">How many activities run at once; null leaves it to the engine.</param>
/// <param name="MaxConcurrentOrchestratorFunctions">How many orchestrators run at once; null leaves it to the engine.</param>
public sealed record HostJson(
    string RoutePrefix = "api",
    string HubName = "default",
    int? MaxConcurrentActivityFunctions = null,
    int? MaxConcurrentOrchestratorFunctions = null)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file; the defaults where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON, or a value is of the wrong kind.</exception>
    public static HostJson Read(string path)
    {
        if (!File.Exists(path))
        {
            return new HostJson();
        }

        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} cannot be used: {wrong.Message}", wrong);
        }
    }

    internal static HostJson Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, Lenient);
        var defaults = new HostJson();
        JsonElement? durable = Find(document.RootElement, "extensions", "durableTask");
        return new HostJson(
            Text(Find(document.RootElement, "extensions", "http", "routePrefix"), "extensions.http.routePrefix")?.Trim('/') ?? defaults.RoutePrefix,
            Text(Find(durable, "hubName"), "extensions.durableTask.hubName") ?? defaults.HubName,
            Count(Find(durable, "maxConcurrentActivityFunctions"), "extensions.durableTask.maxConcurrentActivityFunctions"),
            Count(Find(durable, "maxConcurrentOrchestratorFunctions"), "extensions.durableTask.maxConcurrentOrchestratorFunctions"));
    }

    private static JsonElement? Find(JsonElement? from, params ReadOnlySpan<string> path)
    {
        JsonElement? current = from;
        foreach (string name in path)
        {
            if (current is not { ValueKind: JsonValueKind.Object } parent)
            {
                return null;
            }

            current = null;
            foreach (JsonProperty property in parent.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    current = property.Value;
                }
            }
        }

        return current;
    }

    private static string? Text(JsonElement? element, string name) => element switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new InvalidDataException($"{name} should be a text."),
    };

    private static int? Count(JsonElement? element, string name) => element switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int count) && count > 0 => count,
        _ => throw new InvalidDataException($"{name} should be a whole number above 0."),
    };
}
