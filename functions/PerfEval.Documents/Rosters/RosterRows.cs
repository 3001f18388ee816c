using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Rosters;

/// <summary>The cells that a plan's parts take in a roster, in the order of their sheet's columns.</summary>
internal static class RosterRows
{
    public static string?[] Unit(PlannedUnit unit) =>
    [
        unit.Code, unit.Name, unit.SupervisingDepartment?.Name, unit.SupervisingDepartment?.Email,
        unit.Contact?.Name, unit.Contact?.Email, unit.Contact?.Phone, unit.Category,
    ];

    public static string?[] Form(PlannedUnit unit, PlannedForm form) =>
    [
        unit.Code, form.Project, form.Issued?.ProjectName,
        form.Issued?.Scope == ExpenditureScope.Overall ? RosterLayout.OverallScope : RosterLayout.ProjectScope,
        form.Policy, Text(form.BudgetYear), form.Issued?.ImplementingUnit, form.Issued?.Title,
        Other(form.Issued?.Unit, unit.Name), Other(form.Issued?.SupervisingDepartment, unit.SupervisingDepartment?.Name), form.Issued?.Region,
    ];

    public static string?[] Goal(string unit, PlannedForm form, AnnualGoal goal) => [unit, form.Project, Text(goal.Number), goal.Points, goal.Expected];

    public static string?[] Indicator(string unit, PlannedForm form, Indicator row) =>
        [unit, form.Project, row.Goal is { } goal ? Text(goal) : null, row.Dimension, row.Category, row.Name, row.Target, row.Points];

    public static string?[] Funds(string unit, PlannedForm form, FundsLine line) =>
        [unit, form.Project, line.Label, line.InitialBudget, line.AdjustedBudget, line.Points];

    public static IEnumerable<string?[]> Extras(string unit, PlannedForm form) => form.Issued is not { } issued ? [] :
    [
        .. issued.ExtraFields.Select(e => (string?[])[unit, form.Project, RosterLayout.HeadKind, e.Key, e.Value]),
        .. issued.Sections.Select(s => (string?[])[unit, form.Project, RosterLayout.SectionKind, s.Key, null]),
        .. issued.Notes.Select(n => (string?[])[unit, form.Project, RosterLayout.NoteKind, null, n]),
    ];

    /// <summary>What a form prints where it is not what its unit is called.</summary>
    private static string? Other(string? printed, string? known) => printed == known ? null : printed;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
