using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests;

/// <summary>Compares forms as interchange JSON and says which cell differs.</summary>
internal static class FormAssert
{
    public static void Same(SelfEvaluationForm expected, SelfEvaluationForm actual)
    {
        var differences = new List<string>();
        Compare(SeedForms.Json(expected), SeedForms.Json(actual), "$", differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(12)));
    }

    private static void Compare(JsonNode? expected, JsonNode? actual, string path, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject a, JsonObject b):
                foreach (string key in a.Select(p => p.Key).Union(b.Select(p => p.Key)))
                {
                    Compare(a[key], b[key], $"{path}.{key}", differences);
                }

                break;
            case (JsonArray a, JsonArray b):
                if (a.Count != b.Count)
                {
                    differences.Add($"{path}: {a.Count} items expected, {b.Count} read");
                }

                for (int i = 0; i < Math.Min(a.Count, b.Count); i++)
                {
                    Compare(a[i], b[i], $"{path}[{i}]", differences);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                {
                    differences.Add($"{path}: expected {expected?.ToJsonString() ?? "null"}, read {actual?.ToJsonString() ?? "null"}");
                }

                break;
        }
    }
}
