using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;

namespace PerfEval.Scenarios.Support;

/// <summary>Published forms, as their units filled them in.</summary>
internal static class SampleForms
{
    /// <summary>The form with an id such as <c>003-05-training</c>.</summary>
    public static SelfEvaluationForm Filled(string id) =>
        FormJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "forms", $"{id}.json"))).Form!;

    /// <summary>The form with one row's actual value changed.</summary>
    public static SelfEvaluationForm WithActual(string id, int row, string? actual)
    {
        SelfEvaluationForm form = Filled(id);
        return form with { Indicators = [.. form.Indicators.Select((indicator, i) => i == row ? indicator with { Actual = actual } : indicator)] };
    }

    /// <summary>The form as a plan has it.</summary>
    public static JsonNode Issued(string id) => JsonNode.Parse(FormJson.Write(IssuedForm.Of(Filled(id))))!;
}
