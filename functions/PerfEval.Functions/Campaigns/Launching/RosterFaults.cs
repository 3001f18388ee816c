using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Documents;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>What is wrong with a roster, each fault at its sheet and cell.</summary>
internal static partial class RosterFaults
{
    /// <summary>The fields of a plan that came in the roster.</summary>
    public static bool IsOfRoster(PlanProblem problem) => problem.Field.StartsWith("units", StringComparison.Ordinal);

    /// <summary>A fault that reading found.</summary>
    public static ApiError Of(DocumentProblem problem) => new(problem.Cell?.ToString() ?? "roster", null, problem.Message)
    {
        Code = problem.Code,
        Sheet = problem.Cell?.Sheet,
        Cell = problem.Cell?.Reference,
    };

    /// <summary>A fault of the plan, at the unit or form that it is about.</summary>
    public static ApiError Of(PlanProblem problem, RosterReadResult roster)
    {
        Match path = UnitPath().Match(problem.Field);
        if (!path.Success)
        {
            return new ApiError(problem.Field, problem.Value, problem.Message);
        }

        PlannedUnit unit = roster.Units[int.Parse(path.Groups["unit"].ValueSpan, CultureInfo.InvariantCulture)];
        CellAddress? cell = roster.CellOf(unit.Code);
        if (path.Groups["form"].Success)
        {
            string project = unit.Forms[int.Parse(path.Groups["form"].ValueSpan, CultureInfo.InvariantCulture)].Project;
            cell = path.Groups["rest"].ValueSpan is ".budgetYear" ? roster.YearCellOf(unit.Code, project) : roster.CellOf(unit.Code, project);
        }

        return new ApiError(cell?.ToString() ?? problem.Field, problem.Value, problem.Message) { Sheet = cell?.Sheet, Cell = cell?.Reference };
    }

    [GeneratedRegex(@"^units\[(?<unit>\d+)\](?:\.forms\[(?<form>\d+)\])?(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitPath();
}
