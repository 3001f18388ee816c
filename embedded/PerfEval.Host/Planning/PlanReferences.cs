using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Planning;

/// <summary>Forms that a plan's file names instead of holding: <c>"form": "forms/a.json"</c>, relative to the plan.</summary>
internal static class PlanReferences
{
    /// <summary>Puts each form as issued in the place of its name.</summary>
    /// <param name="plan">The plan's JSON, changed in place.</param>
    /// <param name="folder">The folder of the plan.</param>
    /// <returns>The forms as they stand in their files, filled in or not, by unit and project.</returns>
    /// <exception cref="SampleException">A file is missing or holds no form.</exception>
    public static Dictionary<(string Unit, string Project), SelfEvaluationForm> Resolve(JsonNode plan, string folder)
    {
        var forms = new Dictionary<(string, string), SelfEvaluationForm>();
        foreach (JsonObject unit in Objects(plan, "units"))
        {
            foreach (JsonObject entry in Objects(unit, "forms"))
            {
                if (Text(entry, "form") is not { } name)
                {
                    continue;
                }

                string path = Path.Combine(folder, name);
                FormReadResult read = FormJson.Read(SampleFile.Bytes(path));
                if (!read.Succeeded)
                {
                    throw new SampleException($"{path}: {read.Error}");
                }

                forms[(Text(unit, "code") ?? string.Empty, Text(entry, "project") ?? string.Empty)] = read.Form;
                entry.Remove("form");
                entry["issued"] = JsonNode.Parse(FormJson.Write(IssuedForm.Of(read.Form)));
            }
        }

        return forms;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node, string key) =>
        node is JsonObject parent && parent[key] is JsonArray items ? items.OfType<JsonObject>() : [];

    private static string? Text(JsonObject node, string key) => node[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
