using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Costs.Measuring;

/// <summary>The sample campaign with as many units and forms as wanted, each unit's forms copies of the sample's.</summary>
internal static class MeasuringPlan
{
    public static SamplePlan Make(string sampleFolder, int units, int formsPerUnit)
    {
        JsonObject plan = SampleFile.Json(Path.Combine(sampleFolder, "plan.json")).AsObject();
        List<(JsonObject Entry, SelfEvaluationForm Filled)> forms = [.. plan["units"]!.AsArray()
            .SelectMany(unit => unit!["forms"]!.AsArray())
            .Select(form => form!.AsObject())
            .Where(form => ((string)form["policy"]!).Contains("-project-", StringComparison.Ordinal))
            .Take(formsPerUnit)
            .Select(form => (form, FormJson.Read(SampleFile.Bytes(Path.Combine(sampleFolder, (string)form["form"]!))).Form!))];
        var filled = new Dictionary<(string, string), SelfEvaluationForm>();
        var made = new JsonArray();
        for (int i = 0; i < units; i++)
        {
            string code = Code(i);
            var entries = new JsonArray();
            foreach ((JsonObject entry, SelfEvaluationForm form) in forms)
            {
                filled[(code, (string)entry["project"]!)] = form;
                entries.Add(new JsonObject
                {
                    ["project"] = (string)entry["project"]!,
                    ["policy"] = (string)entry["policy"]!,
                    ["budgetYear"] = (int)entry["budgetYear"]!,
                    ["issued"] = JsonNode.Parse(FormJson.Write(IssuedForm.Of(form))),
                });
            }

            made.Add(new JsonObject
            {
                ["code"] = code,
                ["name"] = $"单位{code}",
                ["contact"] = new JsonObject { ["name"] = "填报岗", ["email"] = $"u{code}@example.org" },
                ["supervisingDepartment"] = new JsonObject { ["name"] = "主管部门", ["email"] = "supervisor@example.org" },
                ["forms"] = entries,
            });
        }

        plan["units"] = made;
        return new SamplePlan((string)plan["bureau"]!, (string)plan["campaign"]!, Encoding.UTF8.GetBytes(plan.ToJsonString(FormJson.Options)), filled);
    }

    /// <summary>The code of the unit with a number.</summary>
    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"{500000 + number}");
}
