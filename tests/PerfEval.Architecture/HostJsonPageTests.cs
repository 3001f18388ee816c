using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEval.Embedded.Hosting;

namespace PerfEval.Architecture;

/// <summary>That docs/host-json.md explains host.json, all of it and nothing else.</summary>
public partial class HostJsonPageTests
{
    [Fact]
    public void Every_key_is_explained_and_every_key_explained_is_there()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.At("host.json")));
        string[] keys = [.. Leaves(file.RootElement, string.Empty)];
        string[] explained = [.. Row().Matches(File.ReadAllText(Repository.At("docs", "host-json.md"))).Select(row => row.Groups["key"].Value)];

        Assert.NotEmpty(explained);
        Assert.All(keys, key => Assert.True(explained.Any(row => Covers(row, key)), $"{key} is not explained"));
        Assert.All(explained, row => Assert.True(keys.Any(key => Covers(row, key)), $"{row} is not in host.json"));
    }

    [Fact]
    public void The_embedded_host_reads_the_same_prefix_hub_and_limits()
    {
        HostJson read = HostJson.Read(Repository.At("host.json"));

        Assert.Equal(new HostJson(string.Empty, "PerfEval", MaxConcurrentActivityFunctions: 8, MaxConcurrentOrchestratorFunctions: 32), read);
    }

    private static bool Covers(string row, string key) =>
        row.EndsWith(".*", StringComparison.Ordinal) ? key.StartsWith(row[..^1], StringComparison.Ordinal) : row == key;

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
        : [path];

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z.*]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
