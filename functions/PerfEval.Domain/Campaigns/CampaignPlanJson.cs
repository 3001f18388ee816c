using System.Text.Json;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Campaigns;

/// <summary>The JSON of a plan, as the API takes it.</summary>
public static class CampaignPlanJson
{
    /// <summary>Reads a plan's JSON. Its rules are checked by <see cref="CampaignPlanCheck"/>.</summary>
    /// <returns>The plan, or the one problem that stopped the reading; never both, never an exception.</returns>
    public static (CampaignPlan? Plan, PlanProblem? Problem) Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            CampaignPlan? plan = JsonSerializer.Deserialize<CampaignPlan>(utf8, FormJson.Options);
            return plan is not null
                ? (plan, null)
                : (null, new PlanProblem("$", "null", new BilingualText("方案为空，应为一个 JSON 对象。", "The plan is null; a JSON object is expected.")));
        }
        catch (JsonException e)
        {
            string place = string.IsNullOrEmpty(e.Path) ? "$" : e.Path;
            long line = (e.LineNumber ?? 0) + 1;
            return (null, new PlanProblem(place, null, new BilingualText(
                $"第 {line} 行无法读取：此处缺少必填项，或类型不符（日期写作 2021-03-31）。",
                $"Line {line} can't be read: a required field is missing here, or a value is of the wrong kind (dates as 2021-03-31).")));
        }
    }

    /// <summary>Writes a plan.</summary>
    public static byte[] Write(CampaignPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, FormJson.Options);
}
