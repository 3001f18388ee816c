using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;

namespace PerfEval.Documents.Tests;

/// <summary>The sixteen published forms, from samples/forms.</summary>
public static class SeedForms
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "forms");

    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => new(Ids);

    public static SelfEvaluationForm Load(string id)
    {
        FormReadResult result = FormJson.Read(Bytes(id));
        return result.Succeeded ? result.Form : throw new InvalidDataException(result.Error.ToString());
    }

    public static byte[] Bytes(string id) => File.ReadAllBytes(Path.Combine(Folder, id + ".json"));

    public static JsonNode Json(SelfEvaluationForm form) => JsonNode.Parse(FormJson.Write(form))!;
}
