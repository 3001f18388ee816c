using System.Text.Json.Nodes;

namespace PerfEval.Scenarios.Support;

/// <summary>
/// A small campaign: First files two forms, of which one is often late, and Second one. It opens on 1 March 2022, forms
/// are due on 31 March and taken until 15 April, the review ends on 6 May, and objections on 13 May.
/// </summary>
internal static class Plans
{
    public const string Bureau = "county";
    public const string Campaign = "y2022";
    public const string First = "219001";
    public const string Second = "219002";
    public const string Training = "003-05-training";
    public const string Correction = "004-07-community-correction";
    public const string Adviser = "004-01-legal-adviser";

    /// <summary>A plan that nothing is wrong with; each call makes a new one.</summary>
    public static JsonObject Small(string campaign = Campaign) => new()
    {
        ["bureau"] = Bureau,
        ["bureauName"] = "某县财政局",
        ["campaign"] = campaign,
        ["title"] = "2022年绩效自评",
        ["budgetYears"] = new JsonArray(2020, 2021),
        ["dates"] = new JsonObject
        {
            ["opens"] = "2022-03-01",
            ["due"] = "2022-03-31",
            ["closes"] = "2022-04-15",
            ["reviewEnds"] = "2022-05-06",
            ["objectionsEnd"] = "2022-05-13",
        },
        ["reminders"] = new JsonArray(
            new JsonObject { ["daysBeforeDue"] = 14 }, new JsonObject { ["daysBeforeDue"] = 3 }, new JsonObject { ["daysAfterDue"] = 6 }),
        ["helpDesk"] = new JsonObject { ["name"] = "绩效股", ["email"] = "help@example.org" },
        ["units"] = new JsonArray(
            Unit(First, "甲局", Form(Training, "pingshan-project-2020", 2020), Form(Correction, "ezhou-project-2021", 2021)),
            Unit(Second, "乙局", Form(Adviser, "ezhou-project-2021", 2021))),
    };

    private static JsonObject Unit(string code, string name, params JsonNode[] forms) => new()
    {
        ["code"] = code,
        ["name"] = name,
        ["contact"] = new JsonObject { ["name"] = "填报岗", ["email"] = $"u{code}@example.org" },
        ["supervisingDepartment"] = new JsonObject { ["name"] = "主管部门", ["email"] = $"s{code}@example.org" },
        ["forms"] = new JsonArray(forms),
    };

    private static JsonObject Form(string project, string policy, int year) => new()
    {
        ["project"] = project,
        ["policy"] = policy,
        ["budgetYear"] = year,
        ["issued"] = SampleForms.Issued(project),
    };
}
