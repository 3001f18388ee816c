namespace PerfEval.Documents.Rosters;

/// <summary>
/// Takes a roster that is one table. A row says an indicator, a goal, a line of funds and an extra, each where its cells are
/// filled; what it says of the unit and the form may be left blank after their first row.
/// </summary>
internal sealed class FlatRoster(RosterBuilder roster)
{
    private readonly Dictionary<string, string?[]> units = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Project), string?[]> forms = [];
    private Dictionary<string, int>? indicatorColumns;
    private Dictionary<string, int>? fundsColumns;

    public void Add(RosterRow row)
    {
        if (row[RosterLayout.UnitCode] is not { } unit || row[RosterLayout.ProjectCode] is not { } project)
        {
            foreach (string heading in new[] { RosterLayout.UnitCode, RosterLayout.ProjectCode }.Where(h => row[h] is null))
            {
                roster.Report(RosterProblems.Required(row.Cell(heading), heading));
            }

            return;
        }

        AddOnce(units, unit, RosterLayout.Units, row);
        if (roster.HasUnit(unit))
        {
            AddOnce(forms, (unit, project), RosterLayout.Forms, row);
            if (roster.HasForm(unit, project))
            {
                AddParts(row);
            }
        }
    }

    private void AddOnce<TKey>(Dictionary<TKey, string?[]> seen, TKey key, RosterSheet layout, RosterRow row)
        where TKey : notnull
    {
        string?[] cells = [.. layout.Columns.Select(c => roster.Shared(row[c.Heading]))];
        if (seen.TryAdd(key, cells))
        {
            roster.Add(layout, row);
            return;
        }

        string?[] before = seen[key];
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } text && text != before[i])
            {
                string heading = layout.Columns[i].Heading;
                roster.Report(RosterProblems.Conflict(row.Cell(heading), heading, text, before[i]));
            }
        }
    }

    private void AddParts(RosterRow row)
    {
        indicatorColumns ??= Renamed(row.Columns, RosterLayout.OfGoal, RosterLayout.GoalNumber);
        fundsColumns ??= Renamed(row.Columns, RosterLayout.FundsPoints, RosterLayout.Points);
        AddWhereFilled(RosterLayout.Goals, row);
        AddWhereFilled(RosterLayout.Indicators, row.Under(indicatorColumns));
        AddWhereFilled(RosterLayout.Funds, row.Under(fundsColumns));
        AddWhereFilled(RosterLayout.Extras, row);
    }

    private void AddWhereFilled(RosterSheet layout, RosterRow row)
    {
        if (layout.Columns.Any(c => c.Heading is not (RosterLayout.UnitCode or RosterLayout.ProjectCode) && row[c.Heading] is not null))
        {
            roster.Add(layout, row);
        }
    }

    private static Dictionary<string, int> Renamed(IReadOnlyDictionary<string, int> columns, string from, string to)
    {
        var renamed = new Dictionary<string, int>(columns, StringComparer.Ordinal);
        renamed.Remove(to);
        if (renamed.Remove(from, out int column))
        {
            renamed[to] = column;
        }

        return renamed;
    }
}
