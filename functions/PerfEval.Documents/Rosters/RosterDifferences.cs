using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;

namespace PerfEval.Documents.Rosters;

/// <summary>What became of a unit or form from one roster to the next.</summary>
public enum RosterChangeKind
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It is no longer there.</summary>
    Gone,

    /// <summary>It is there with other content.</summary>
    Changed,
}

/// <summary>One difference between two rosters.</summary>
/// <param name="Kind">New, gone or changed.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Project">The project's code, or null where it is about the unit itself.</param>
/// <param name="Name">The name of the unit or project.</param>
public sealed record RosterDifference(RosterChangeKind Kind, string Unit, string? Project, string? Name);

/// <summary>Compares last year's roster with this year's.</summary>
public static class RosterDifferences
{
    /// <summary>The differences by unit code and project code. The budget year, the form's id and its published source change nothing.</summary>
    public static IReadOnlyList<RosterDifference> Find(IReadOnlyList<PlannedUnit> before, IReadOnlyList<PlannedUnit> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var differences = new List<RosterDifference>();
        Compare(before, after, u => u.Code, SameUnit, (kind, unit) => differences.Add(new RosterDifference(kind, unit.Code, null, unit.Name)));
        Compare(
            Forms(before), Forms(after), f => $"{f.Unit}\n{f.Form.Project}", (a, b) => SameForm(a.Form, b.Form),
            (kind, f) => differences.Add(new RosterDifference(kind, f.Unit, f.Form.Project, f.Form.Issued?.ProjectName)));
        return [.. differences.OrderBy(d => d.Unit, StringComparer.Ordinal).ThenBy(d => d.Project ?? "", StringComparer.Ordinal)];
    }

    private static void Compare<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, T, bool> same, Action<RosterChangeKind, T> report)
    {
        var old = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T item in before)
        {
            old.TryAdd(key(item), item);
        }

        foreach (T item in after)
        {
            if (!old.Remove(key(item), out T? was))
            {
                report(RosterChangeKind.New, item);
            }
            else if (!same(was, item))
            {
                report(RosterChangeKind.Changed, item);
            }
        }

        foreach (T gone in old.Values)
        {
            report(RosterChangeKind.Gone, gone);
        }
    }

    private static List<(string Unit, PlannedForm Form)> Forms(IReadOnlyList<PlannedUnit> units) => [.. units.SelectMany(u => u.Forms.Select(f => (u.Code, f)))];

    private static bool SameUnit(PlannedUnit a, PlannedUnit b) =>
        a.Name == b.Name && a.Category == b.Category && Equals(a.Contact, b.Contact) && Equals(a.SupervisingDepartment, b.SupervisingDepartment);

    private static bool SameForm(PlannedForm a, PlannedForm b) =>
        a.Policy == b.Policy && Content(a).AsSpan().SequenceEqual(Content(b));

    private static byte[] Content(PlannedForm form) => form.Issued is { } issued
        ? FormJson.Write(IssuedForm.Of(issued) with { Id = "", Source = null, BudgetYear = 0 })
        : [];
}
