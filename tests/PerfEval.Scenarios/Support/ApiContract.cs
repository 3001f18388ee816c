using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PerfEval.Scenarios.Support;

/// <summary>
/// Holds every answer in JSON that any scenario gets to the OpenAPI document: the status must be described, and the body
/// must be of its schema, with no property that the document does not know.
/// </summary>
internal sealed class ApiContract() : DelegatingHandler(new HttpClientHandler())
{
    private static readonly JsonObject Document = Read();

    private static readonly (string Method, Regex Path, JsonObject Operation)[] Operations =
    [
        .. Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (
            operation.Key,
            new Regex($"^{string.Join("[^/]+", path.Key.Split('{').Select((part, i) => i == 0 ? Regex.Escape(part) : Regex.Escape(part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..])))}$", RegexOptions.NonBacktracking),
            operation.Value!.AsObject()))),
    ];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        string method = request.Method.Method.ToLowerInvariant();
        string path = request.RequestUri!.AbsolutePath;

        // Literal segments before parameters: /api/campaigns/dry-run is no campaign.
        (string, Regex, JsonObject Operation)? found = Operations
            .Where(o => o.Method == method && o.Path.IsMatch(path))
            .OrderByDescending(o => o.Path.ToString().Length)
            .Select(o => ((string, Regex, JsonObject)?)o)
            .FirstOrDefault();
        if (found is { } known && answer.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json")
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            string body = await answer.Content.ReadAsStringAsync(cancellationToken);
            string place = $"{method} {path} {(int)answer.StatusCode}";
            string status = (int)answer.StatusCode >= 500 ? "default" : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            JsonNode? described = Resolve(known.Operation["responses"]![status]);
            Assert.True(described is not null, $"{place} is not described: {body}");
            JsonNode? schema = described["content"]?[answer.Content.Headers.ContentType.MediaType]?["schema"];
            Assert.True(schema is not null, $"{place} is described without {answer.Content.Headers.ContentType.MediaType}");
            string[] faults = [.. Faults(JsonNode.Parse(body), schema, place)];
            Assert.True(faults.Length == 0, string.Join('\n', faults));
        }

        return answer;
    }

    /// <summary>What of a value is not as its schema says.</summary>
    internal static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string place)
    {
        schema = Resolve(schema)!;
        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Any(choice => !Faults(value, choice!, place).Any()) ? [] : [$"{place}: none of the schemas: {value?.ToJsonString()}"];
        }

        IEnumerable<string> types = schema["type"] switch
        {
            JsonArray several => several.Select(t => (string)t!),
            JsonValue one => [(string)one!],
            _ => [],
        };
        string actual = TypeOf(value);
        if (types.Any() && !types.Contains(actual, StringComparer.Ordinal) && !(actual == "integer" && types.Contains("number", StringComparer.Ordinal)))
        {
            return [$"{place}: {string.Join(" or ", types)} was described: {value?.ToJsonString() ?? "null"}"];
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => (string?)word == (string?)value))
        {
            return [$"{place}: none of the words: {value?.ToJsonString()}"];
        }

        return value switch
        {
            JsonArray items when schema["items"] is { } item => items.SelectMany((entry, i) => Faults(entry, item, $"{place}[{i}]")),
            JsonObject members => Faults(members, schema, place),
            _ => [],
        };
    }

    private static IEnumerable<string> Faults(JsonObject members, JsonNode schema, string place)
    {
        JsonObject known = schema["properties"]?.AsObject() ?? [];
        JsonNode? others = schema["additionalProperties"];
        foreach (string missing in (schema["required"]?.AsArray() ?? []).Select(r => (string)r!).Where(r => !members.ContainsKey(r)))
        {
            yield return $"{place}: {missing} is missing";
        }

        foreach ((string name, JsonNode? member) in members)
        {
            JsonNode? expected = known[name] ?? (others as JsonObject);
            if (expected is null && others is JsonValue closed && closed.GetValueKind() == JsonValueKind.False)
            {
                yield return $"{place}.{name} is not described";
            }
            else if (expected is not null)
            {
                foreach (string fault in Faults(member, expected, $"{place}.{name}"))
                {
                    yield return fault;
                }
            }
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value!.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };

    private static JsonNode? Resolve(JsonNode? node) => node?["$ref"] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode?)Document, (at, part) => at![part])
        : node;

    private static JsonObject Read()
    {
        using Stream stream = typeof(PerfEval.Functions.ServiceRegistration).Assembly.GetManifestResourceStream("openapi.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
