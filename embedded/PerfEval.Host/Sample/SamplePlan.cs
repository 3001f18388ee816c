using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Host.Planning;

namespace PerfEval.Host.Sample;

/// <summary>
/// A sample campaign's folder: <c>plan.json</c>, in which each form names the file of the filled form, and
/// <c>rehearsal.json</c>, in which people do what they do.
/// </summary>
internal sealed class SamplePlan
{
    private readonly Dictionary<(string Unit, string Project), SelfEvaluationForm> filled;

    /// <summary>A plan that was made up, with what its units answer.</summary>
    internal SamplePlan(string bureau, string campaign, byte[] json, Dictionary<(string Unit, string Project), SelfEvaluationForm> filled)
    {
        Bureau = bureau;
        Campaign = campaign;
        Json = json;
        this.filled = filled;
    }

    /// <summary>The bureau's id.</summary>
    public string Bureau { get; }

    /// <summary>The campaign's id.</summary>
    public string Campaign { get; }

    /// <summary>The plan as the API takes it: each form as issued.</summary>
    public byte[] Json { get; }

    /// <summary>The form as its unit fills it in.</summary>
    public SelfEvaluationForm Filled(string unit, string project) => filled.TryGetValue((unit, project), out SelfEvaluationForm? form)
        ? form
        : throw new SampleException($"rehearsal.json names a form that plan.json does not have: {unit}/{project}.");

    /// <summary>Reads a sample's plan.</summary>
    /// <exception cref="SampleException">A file is missing or is not what it should be.</exception>
    public static SamplePlan Load(string folder)
    {
        JsonNode plan = SampleFile.Json(Path.Combine(folder, "plan.json"));
        Dictionary<(string Unit, string Project), SelfEvaluationForm> answers = PlanReferences.Resolve(plan, folder);
        byte[] json = System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString(FormJson.Options));
        return new SamplePlan(Text(plan, "bureau"), Text(plan, "campaign"), json, answers);
    }

    private static string Text(JsonNode? node, string key) =>
        node?[key]?.GetValue<string>() ?? throw new SampleException($"plan.json: a '{key}' is missing.");
}
