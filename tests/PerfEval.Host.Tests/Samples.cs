using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;

namespace PerfEval.Host.Tests;

/// <summary>The published forms beside the program, and policies made from a built-in one.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "forms");

    public static TheoryData<string> Ids => new(Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    public static string File(string id) => Path.Combine(Folder, id + ".json");

    public static SelfEvaluationForm Form(string id) => FormJson.Read(System.IO.File.ReadAllBytes(File(id))).Form!;

    /// <summary>财预〔2020〕10号 under another id and with other changes.</summary>
    public static string Policy(string id, Action<JsonObject>? change = null)
    {
        using var reader = new StreamReader(typeof(PolicyCatalog).Assembly.GetManifestResourceStream("policy.mof-2020-10.json")!);
        JsonObject policy = JsonNode.Parse(reader.ReadToEnd())!.AsObject();
        policy["id"] = id;
        change?.Invoke(policy);
        return policy.ToJsonString();
    }
}
