using System.Globalization;
using System.Text;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>
/// The lists that a form stands in, each a run of row keys: what comes first in the key is what the list is cut and sorted
/// by. Tables have one index only, their key.
/// </summary>
internal static class FormLists
{
    private const string All = "all";
    private const string State = "state";
    private const string Department = "dept";
    private const string Owed = "owed";
    private const string Owing = "owing";
    private const string Doubt = "doubt";
    private const string Gap = "gap";
    private const string Name = "name";
    private const string Bounced = "bounced";
    private const int MostOfAName = 16;
    private const int MostPoints = 99999;

    /// <summary>The row keys of a form, of which the first never changes.</summary>
    public static IReadOnlyList<string> KeysOf(FormLine line)
    {
        string department = DepartmentKey(line.Department);
        var keys = new List<string>
        {
            Head(line.Unit, line.Project),
            TableKey.Join(State, line.State.ToString(), line.Unit, line.Project),
            TableKey.Join(Department, department, line.State.ToString(), line.Unit, line.Project),
            TableKey.Join(Name, Letters(line.UnitName), line.Unit, line.Project),
        };
        if (Letters(line.Title) is var title && title != Letters(line.UnitName))
        {
            keys.Add(TableKey.Join(Name, title, line.Unit, line.Project));
        }

        if (line.IsOwed)
        {
            keys.Add(TableKey.Join(Owed, line.Due, line.Unit, line.Project));
            if (line.IsInNewLists)
            {
                keys.Add(TableKey.Join(Owing, line.Unit, line.Project));
            }
        }

        if (line.AwaitsReview)
        {
            keys.Add(TableKey.Join(Doubt, Inverted(line.Doubt), line.Unit, line.Project));
            if (line.IsInNewLists)
            {
                keys.Add(TableKey.Join(Gap, Inverted(line.Gap), line.Unit, line.Project));
            }
        }

        if (line.Unreachable)
        {
            keys.Add(TableKey.Join(Bounced, line.Unit, line.Project));
        }

        return keys;
    }

    /// <summary>The key of the row that every form has, whatever happens to it.</summary>
    public static string Head(string unit, string project) => TableKey.Join(All, unit, project);

    /// <summary>All forms, by unit and project.</summary>
    public static FormList Everything() => FormList.Of(All);

    /// <summary>A unit's forms.</summary>
    public static FormList OfUnit(string unit) => FormList.Of(All, unit);

    /// <summary>The forms whose unit's code begins so.</summary>
    public static FormList ByCode(string prefix) => FormList.StartingWith(TableKey.Join(All, prefix));

    /// <summary>The forms whose unit's name, or whose own, begins so.</summary>
    public static FormList ByName(string prefix) => FormList.StartingWith(TableKey.Join(Name, Letters(prefix)));

    /// <summary>Whether a form stands in the list of names by its own name, and not by its unit's.</summary>
    public static bool IsOfTitle(string key, FormLine line) =>
        key.StartsWith(Name + "~", StringComparison.Ordinal) && key != TableKey.Join(Name, Letters(line.UnitName), line.Unit, line.Project);

    /// <summary>Whether a name begins so, as the list of names is searched.</summary>
    public static bool BeginsWith(string name, string prefix) => Letters(name).StartsWith(Letters(prefix), StringComparison.Ordinal);

    /// <summary>The forms in a state.</summary>
    public static FormList InState(FormState state) => FormList.Of(State, state.ToString());

    /// <summary>A department's forms, by state.</summary>
    public static FormList OfDepartment(string key, FormState? state) =>
        state is { } one ? FormList.Of(Department, key, one.ToString()) : FormList.Of(Department, key);

    /// <summary>The forms that have not come in, the earliest due first.</summary>
    public static FormList Outstanding() => FormList.Of(Owed);

    /// <summary>The forms that have not come in, by unit.</summary>
    public static FormList OutstandingByUnit() => FormList.Of(Owing);

    /// <summary>The forms that have not come in, of the units whose code begins so.</summary>
    public static FormList OutstandingByCode(string prefix) => FormList.StartingWith(TableKey.Join(Owing, prefix));

    /// <summary>The forms that wait for a reviewer, those first whose unit gave itself most above the rule.</summary>
    public static FormList ForReviewByGap() => FormList.Of(Gap);

    /// <summary>The forms that wait for a reviewer, the most doubtful first.</summary>
    public static FormList ForReview() => FormList.Of(Doubt);

    /// <summary>The forms of units whose address sends mail back.</summary>
    public static FormList Unreachable() => FormList.Of(Bounced);

    /// <summary>A department's name as part of a key.</summary>
    public static string DepartmentKey(string? name) => string.IsNullOrEmpty(name) ? "none" : TableKey.Hash(name)[..12];

    /// <summary>Points as part of a key, the most first.</summary>
    private static string Inverted(decimal points) =>
        TableKey.Padded(MostPoints - (int)Math.Round(points * 100, MidpointRounding.AwayFromZero), 5);

    /// <summary>The beginning of a name as letters that a key may hold: four hex digits a character, so that a prefix stays one.</summary>
    private static string Letters(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c)).Take(MostOfAName))
        {
            text.Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
