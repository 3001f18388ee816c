using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Interchange;

namespace PerfEval.Host.Rehearsing;

/// <summary>What came of a campaign, as one JSON object: campaign, units, forms, ranking, mails by kind.</summary>
internal static class DemoOutcome
{
    private static readonly string[] CampaignKeys = ["bureau", "campaign", "title", "phase", "dates"];

    /// <summary>Reads it through the API.</summary>
    public static async Task<JsonNode> ReadAsync(Operator bureau, CancellationToken cancellation)
    {
        JsonNode status = (await bureau.StatusAsync(cancellation))!;
        JsonArray forms = await bureau.FormsAsync(cancellation);
        JsonNode ranking = await bureau.RankingAsync(cancellation);
        return new JsonObject
        {
            ["campaign"] = new JsonObject(CampaignKeys.Select(k => KeyValuePair.Create(k, status[k]?.DeepClone()))),
            ["units"] = new JsonArray([.. forms
                .GroupBy(f => (Unit: (string)f!["unit"]!, Name: (string)f["unitName"]!))
                .Select(g => (JsonNode)new JsonObject
                {
                    ["unit"] = g.Key.Unit,
                    ["name"] = g.Key.Name,
                    ["formsIssued"] = g.Count(),
                    ["formsFiled"] = g.Count(f => (int)f!["revision"]! > 0),
                })]),
            ["forms"] = forms.DeepClone(),
            ["ranking"] = ranking["units"]!.DeepClone(),
            ["mails"] = status["mailsByKind"]!.DeepClone(),
        };
    }

    /// <summary>Writes it, whole or not at all.</summary>
    public static async Task WriteAsync(JsonNode outcome, string path, CancellationToken cancellation)
    {
        string aside = path + ".part";
        await File.WriteAllTextAsync(aside, outcome.ToJsonString(FormJson.Options) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        File.Move(aside, path, overwrite: true);
    }
}
