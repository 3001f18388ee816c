using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Rosters;

/// <summary>Two units with forms of two layouts, as they were issued.</summary>
internal static class SampleRoster
{
    public static List<PlannedUnit> Units() =>
    [
        new()
        {
            Code = "u1", Name = "鄂州市司法局",
            SupervisingDepartment = new Contact { Name = "鄂州市司法局", Email = "up@example.org" },
            Contact = new Contact { Name = "办公室", Email = "u1@example.org", Phone = "010-1" },
            Forms = [Form("p1", "004-01-legal-adviser"), Form("p2", "004-03-government-legislation")],
        },
        new()
        {
            Code = "u2", Name = "硚口区司法局",
            Contact = new Contact { Name = "财务科", Email = "u2@example.org" },
            Forms = [Form("p3", "000-01-qiaokou-overall")],
        },
    ];

    private static PlannedForm Form(string project, string id)
    {
        // A dimension is required of a roster; the seeds that leave it out get the one that their category is of.
        SelfEvaluationForm form = IssuedForm.Of(SeedForms.Load(id));
        form = form with { Indicators = [.. form.Indicators.Select(i => i with { Dimension = i.Dimension ?? "效益指标" })] };
        return new PlannedForm { Project = project, Policy = form.Policy!, BudgetYear = form.BudgetYear, Issued = form };
    }
}
