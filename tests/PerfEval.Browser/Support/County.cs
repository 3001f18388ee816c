using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>A county of four units with one form each, and the roster by which its campaign is launched.</summary>
internal static class County
{
    /// <summary>Files wrongly, then rightly; its form is returned once.</summary>
    public const string Careless = "219001";

    /// <summary>Files by dragging its file onto the page.</summary>
    public const string Dragging = "219002";

    /// <summary>Fills its form in online.</summary>
    public const string Online = "219003";

    /// <summary>Never files.</summary>
    public const string Silent = "219004";

    /// <summary>The form of each unit: a published one.</summary>
    public static readonly IReadOnlyDictionary<string, string> Project = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Careless] = "004-08-legal-aid",
        [Dragging] = "004-01-legal-adviser",
        [Online] = "004-05-law-popularisation",
        [Silent] = "004-03-government-legislation",
    };

    /// <summary>The roster workbook that the bureau uploads.</summary>
    public static byte[] Roster() => RosterWorkbook.Write([.. Project.Select((form, i) => new PlannedUnit
    {
        Code = form.Key,
        Name = $"{"甲乙丙丁"[i]}局",
        Contact = new Contact { Name = "填报岗", Email = $"u{form.Key}@example.org" },
        SupervisingDepartment = new Contact { Name = i < 2 ? "市城建局" : "市司法局", Email = $"s{form.Key}@example.org" },
        Forms = [new PlannedForm { Project = form.Value, Policy = "ezhou-project-2021", BudgetYear = 2021, Issued = Issued(form.Value) }],
    })]);

    /// <summary>A unit's form as it fills it in.</summary>
    public static SelfEvaluationForm Filled(string unit) => SampleForms.Filled(Project[unit]);

    private static SelfEvaluationForm Issued(string id)
    {
        // A roster wants a dimension in every row; published forms leave it out where it is that of the row above.
        SelfEvaluationForm issued = IssuedForm.Of(SampleForms.Filled(id));
        return issued with { Indicators = [.. issued.Indicators.Select(i => i with { Dimension = i.Dimension ?? "效益指标" })] };
    }
}
