using System.Text.Json.Nodes;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Scenarios.Support;

/// <summary>The small campaign of <see cref="Plans"/> as a bureau hands it in: settings, and a roster workbook of its units.</summary>
internal static class Rosters
{
    /// <summary>The settings: the plan without its units.</summary>
    public static JsonObject Settings(string campaign = Plans.Campaign)
    {
        JsonObject settings = Plans.Small(campaign);
        settings.Remove("units");
        return settings;
    }

    /// <summary>The units; each call makes new ones.</summary>
    public static List<PlannedUnit> Units() =>
    [
        Unit(Plans.First, "甲局", "市城建局", Form(Plans.Training, "pingshan-project-2020"), Form(Plans.Correction, "ezhou-project-2021")),
        Unit(Plans.Second, "乙局", "市司法局", Form(Plans.Adviser, "ezhou-project-2021")),
    ];

    /// <summary>The roster that nothing is wrong with.</summary>
    public static byte[] Small() => RosterWorkbook.Write(Units());

    /// <summary>The roster after <paramref name="spoil"/> has seen to its units.</summary>
    public static byte[] Spoilt(Action<List<PlannedUnit>> spoil)
    {
        List<PlannedUnit> units = Units();
        spoil(units);
        return RosterWorkbook.Write(units);
    }

    /// <summary>A form of the roster, as its unit fills it in.</summary>
    public static SelfEvaluationForm Filled(string unit, string project) => SampleForms.Filled(project) with { Id = $"{unit}-{project}" };

    private static PlannedUnit Unit(string code, string name, string department, params PlannedForm[] forms) => new()
    {
        Code = code,
        Name = name,
        Contact = new Contact { Name = "填报岗", Email = $"u{code}@example.org" },
        SupervisingDepartment = new Contact { Name = department, Email = $"s{code}@example.org" },
        Forms = forms,
    };

    private static PlannedForm Form(string id, string policy)
    {
        // A roster wants a dimension in every row; published forms leave it out where it is that of the row above.
        SelfEvaluationForm issued = IssuedForm.Of(SampleForms.Filled(id));
        issued = issued with { Indicators = [.. issued.Indicators.Select(i => i with { Dimension = i.Dimension ?? "效益指标" })] };
        return new PlannedForm { Project = id, Policy = policy, BudgetYear = issued.BudgetYear, Issued = issued };
    }
}
