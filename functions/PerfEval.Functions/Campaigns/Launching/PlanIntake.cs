using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Documents;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>
/// Takes plans in: as one JSON, or as settings (the same JSON without units) with a roster, an .xlsx or .csv. However a plan
/// comes, the same rules hold, and all that is wrong is told at once.
/// </summary>
public sealed class PlanIntake(PolicyCatalog policies)
{
    /// <summary>The part of a multipart request that holds the settings.</summary>
    internal const string SettingsPart = "settings";

    /// <summary>The part that holds the roster.</summary>
    internal const string RosterPart = "roster";

    /// <summary>The most bytes of a plan in JSON.</summary>
    internal const int LargestPlan = 256 * 1024 * 1024;

    /// <summary>The most bytes of a roster.</summary>
    internal const int LargestRoster = 64 * 1024 * 1024;

    /// <summary>Where the same roster is answered with its faults marked.</summary>
    internal const string CheckAddress = "/api/rosters/check";

    private const string InvalidPlan = "invalid-plan";

    // The same file, posted there by a caller that accepts workbooks.
    private static readonly Dictionary<string, string> MarkedCopy = new(StringComparer.Ordinal) { ["marked"] = CheckAddress };

    /// <summary>The plan of a request, or why it can't be launched.</summary>
    internal async Task<(LaunchPlan? Plan, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
        {
            (IFormCollection? form, Refusal? unreadable) = await RequestForm.ReadAsync(request, LargestRoster, cancellation);
            return form is null ? (null, unreadable) : await OfFormAsync(form, cancellation);
        }

        byte[]? posted = await RequestBody.ReadAsync(request, LargestPlan, cancellation);
        if (posted is null)
        {
            return (null, Refusal.TooLarge(request, LargestPlan));
        }

        return posted.AsSpan().StartsWith("PK"u8) ? (null, Missing(SettingsPart)) : OfJson(posted);
    }

    /// <summary>The plan of one JSON.</summary>
    internal (LaunchPlan? Plan, Refusal? Refusal) OfJson(byte[] posted)
    {
        (CampaignPlan? plan, PlanProblem? unreadable) = CampaignPlanJson.Read(posted);
        IReadOnlyList<PlanProblem> problems = plan is null ? [unreadable!] : CampaignPlanCheck.Run(plan, [.. policies.Ids]);
        return plan is null || problems.Count > 0
            ? (null, new Refusal(StatusCodes.Status400BadRequest, InvalidPlan, [.. problems.Select(p => new ApiError(p.Field, p.Value, p.Message))]))
            : (new LaunchPlan(plan, posted), null);
    }

    /// <summary>The plan of settings and a roster.</summary>
    internal (LaunchPlan? Plan, Refusal? Refusal) OfRoster(byte[] settings, RosterUpload upload)
    {
        var errors = new List<ApiError>();
        (CampaignPlan? plan, PlanProblem? unreadable) = Settings(settings);
        if (unreadable is not null)
        {
            errors.Add(new ApiError(unreadable.Field, unreadable.Value, unreadable.Message));
        }

        RosterReadResult roster = RosterReader.Read(upload.Content, upload.Name, policies);
        if (plan is not null)
        {
            plan = plan with { Units = roster.Succeeded ? roster.Units : [] };

            // Units that could not be read would be missed everywhere: what reading found says why.
            errors.AddRange(CampaignPlanCheck.Run(plan, [.. policies.Ids])
                .Where(p => roster.Succeeded || !RosterFaults.IsOfRoster(p))
                .Select(p => RosterFaults.Of(p, roster)));
        }

        List<ApiError> faults = [.. roster.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(RosterFaults.Of)];
        errors.AddRange(faults);
        if (plan is not null && errors.Count == 0)
        {
            return (new LaunchPlan(plan, settings, upload), null);
        }

        return (null, new Refusal(StatusCodes.Status400BadRequest, faults.Count > 0 ? "invalid-roster" : InvalidPlan, errors)
        {
            Links = faults.Count > 0 ? MarkedCopy : null,
        });
    }

    private static (CampaignPlan? Plan, PlanProblem? Problem) Settings(byte[] settings)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(settings);
        }
        catch (JsonException)
        {
            return CampaignPlanJson.Read(settings);
        }

        if (node is not JsonObject plan)
        {
            return (null, new PlanProblem(SettingsPart, null, new BilingualText("应为一个 JSON 对象。", "A JSON object is expected.")));
        }

        if (plan.ContainsKey("units"))
        {
            return (null, new PlanProblem("units", null, new BilingualText(
                "单位已由名册列出，设置中不应再有 units。", "The roster lists the units; settings that come with one hold no units.")));
        }

        plan["units"] = new JsonArray();
        return CampaignPlanJson.Read(JsonSerializer.SerializeToUtf8Bytes(plan, FormJson.Options));
    }

    private static Refusal Missing(string part) => Refusal.Of(
        StatusCodes.Status400BadRequest,
        InvalidPlan,
        part,
        null,
        $"缺少“{part}”。请以 multipart/form-data 同时提交 {SettingsPart}（不含 units 的方案 JSON）和 {RosterPart}（.xlsx 或 .csv 名册）。",
        $"The part \"{part}\" is missing: send {SettingsPart} (the plan's JSON without units) and {RosterPart} (an .xlsx or .csv) as multipart/form-data.");

    private async Task<(LaunchPlan? Plan, Refusal? Refusal)> OfFormAsync(IFormCollection form, CancellationToken cancellation)
    {
        byte[] settings = form.Files.GetFile(SettingsPart) is { } file
            ? await RequestForm.BytesAsync(file, cancellation)
            : System.Text.Encoding.UTF8.GetBytes(form[SettingsPart].ToString());
        if (settings.Length == 0)
        {
            return (null, Missing(SettingsPart));
        }

        return form.Files.GetFile(RosterPart) is { } roster
            ? OfRoster(settings, new RosterUpload(RequestForm.Shown(roster.FileName), await RequestForm.BytesAsync(roster, cancellation)))
            : (null, Missing(RosterPart));
    }
}
