using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Interchange;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>The settings of a draft, as the API would be sent them with its roster.</summary>
internal static class LaunchSettings
{
    /// <summary>The plan's JSON without units; the same for the same plan.</summary>
    public static byte[] Json(CampaignPlan plan)
    {
        JsonObject json = JsonNode.Parse(CampaignPlanJson.Write(plan with { Units = [] }))!.AsObject();
        json.Remove("units");
        return JsonSerializer.SerializeToUtf8Bytes(json, FormJson.Options);
    }

    /// <summary>A digest of all that the operator has seen of a draft: who confirms it confirms this and nothing else.</summary>
    public static string Digest(LaunchConsole.State state) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Json(state.Check.Plan!), 0, .. Encoding.ASCII.GetBytes(state.Row.RosterHash!)]));
}
