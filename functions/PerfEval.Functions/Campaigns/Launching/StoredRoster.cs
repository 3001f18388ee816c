using PerfEval.Documents;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>What reading a draft's roster found, kept so that its pages need not read it again.</summary>
/// <param name="Summary">What it holds.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record StoredRoster(RosterSummary Summary, IReadOnlyList<StoredProblem> Problems)
{
    public bool Succeeded => !Problems.Any(p => p.IsError);

    /// <summary>Reads a roster by all the rules that it has to keep, those of plans among them.</summary>
    public static (StoredRoster Roster, IReadOnlyList<StoredUnit> Units) Read(RosterUpload upload, PolicyCatalog policies)
    {
        RosterReadResult read = RosterReader.Read(upload.Content, upload.Name, policies);
        var summary = RosterSummary.Of(read.Units);
        List<StoredProblem> problems = [.. read.Problems.Select(p => StoredProblem.Of(RosterFaults.Of(p), p.Severity == ProblemSeverity.Error))];
        if (read.Succeeded)
        {
            problems.AddRange(CampaignPlanCheck.Run(AsPlan(read.Units, summary.BudgetYears), [.. policies.Ids])
                .Where(RosterFaults.IsOfRoster)
                .Select(p => StoredProblem.Of(RosterFaults.Of(p, read), isError: true)));
        }

        return (new StoredRoster(summary, problems), [.. read.Units.Select(StoredUnit.Of)]);
    }

    /// <summary>Units in a plan of which nothing else can be wrong.</summary>
    private static CampaignPlan AsPlan(IReadOnlyList<PlannedUnit> units, IReadOnlyList<int> years)
    {
        var day = new DateOnly(2000, 1, 1);
        return new CampaignPlan
        {
            Bureau = "b",
            BureauName = "b",
            Campaign = "c",
            Title = "c",
            BudgetYears = years.Count > 0 ? years : [day.Year],
            Dates = new CampaignDates { Opens = day, Due = day, Closes = day, ReviewEnds = day, ObjectionsEnd = day.AddMonths(1) },
            HelpDesk = new Contact { Name = "h", Email = "h@example.org" },
            Units = units,
        };
    }
}

/// <summary>One thing that is wrong with a roster.</summary>
internal sealed record StoredProblem(string? Code, string? Sheet, string? Cell, bool IsError, string Chinese, string English)
{
    public static StoredProblem Of(ApiError error, bool isError) => new(error.Code, error.Sheet, error.Cell, isError, error.Message.Chinese, error.Message.English);

    /// <summary>The problem as marking wants it.</summary>
    public DocumentProblem Document() => new(
        Code ?? "PE",
        new BilingualText(Chinese, English),
        Sheet is null || Cell is null ? null : new CellAddress(Sheet, Cell),
        IsError ? ProblemSeverity.Error : ProblemSeverity.Warning);
}

/// <summary>Of a unit, what its mails need.</summary>
internal sealed record StoredUnit(string Code, string Name, string Email, string? Copy)
{
    public static StoredUnit Of(PlannedUnit unit) => new(unit.Code, unit.Name, unit.Contact?.Email ?? string.Empty, unit.SupervisingDepartment?.Email);

    public PlannedUnit Planned() => new()
    {
        Code = Code,
        Name = Name,
        Contact = new Contact { Name = Name, Email = Email },
        SupervisingDepartment = Copy is null ? null : new Contact { Name = Name, Email = Copy },
        Forms = [],
    };
}
