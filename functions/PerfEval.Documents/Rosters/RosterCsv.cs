using System.Globalization;
using System.Text;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Rosters;

/// <summary>
/// A roster as one CSV: a row per indicator, with the headings of the roster workbook. 单位编码 and 项目编码 stand in every row; what
/// is said of the unit and the form need only stand in their first row, and goals, lines of funds and extras go beside the
/// indicators, one a row. 所属目标 is the goal of the row's indicator, 资金分值 the points of its line of funds. <see cref="RosterReader"/>
/// reads it, with commas, semicolons or tabs, in UTF-8 with or without a mark, UTF-16, or GB18030, in which Excel in China saves it.
/// </summary>
public static class RosterCsv
{
    /// <summary>A CSV of the headings alone.</summary>
    public static byte[] WriteEmpty() => Write([]);

    /// <summary>The roster of these units, UTF-8 with the mark that spreadsheets know it by. What units filled in is not in it.</summary>
    public static byte[] Write(IReadOnlyList<PlannedUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            writer.Write(CsvText.Line(RosterLayout.Flat.Columns.Select(c => c.Heading)));
            foreach (PlannedUnit unit in units)
            {
                for (int form = 0; form < unit.Forms.Count; form++)
                {
                    foreach (Dictionary<string, string?> row in Rows(unit, unit.Forms[form], isFirst: form == 0))
                    {
                        writer.Write(CsvText.Line(RosterLayout.Flat.Columns.Select(c => row.GetValueOrDefault(c.Heading))));
                    }
                }
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, string?>> Rows(PlannedUnit unit, PlannedForm form, bool isFirst)
    {
        SelfEvaluationForm? issued = form.Issued;
        List<string?[]> extras = [.. RosterRows.Extras(unit.Code, form)];
        int count = Math.Max(1, new[] { issued?.Indicators.Count ?? 0, issued?.Goals.Count ?? 0, issued?.Funds.Count ?? 0, extras.Count }.Max());
        for (int i = 0; i < count; i++)
        {
            var row = new Dictionary<string, string?>(StringComparer.Ordinal);
            if (isFirst && i == 0)
            {
                Put(row, RosterLayout.Units, RosterRows.Unit(unit));
            }

            if (i == 0)
            {
                Put(row, RosterLayout.Forms, RosterRows.Form(unit, form));
            }

            if (i < (issued?.Goals.Count ?? 0))
            {
                Put(row, RosterLayout.Goals, RosterRows.Goal(unit.Code, form, issued!.Goals[i]));
            }

            if (i < (issued?.Funds.Count ?? 0))
            {
                Put(row, RosterLayout.Funds, RosterRows.Funds(unit.Code, form, issued!.Funds[i]));
                row.Remove(RosterLayout.Points, out string? points);
                row[RosterLayout.FundsPoints] = points;
            }

            if (i < (issued?.Indicators.Count ?? 0))
            {
                Indicator indicator = issued!.Indicators[i];
                row.TryGetValue(RosterLayout.GoalNumber, out string? goal);
                Put(row, RosterLayout.Indicators, RosterRows.Indicator(unit.Code, form, indicator));
                row[RosterLayout.GoalNumber] = goal;
                row[RosterLayout.OfGoal] = indicator.Goal?.ToString(CultureInfo.InvariantCulture);
            }

            if (i < extras.Count)
            {
                Put(row, RosterLayout.Extras, extras[i]);
            }

            row[RosterLayout.UnitCode] = unit.Code;
            row[RosterLayout.ProjectCode] = form.Project;
            yield return row;
        }
    }

    private static void Put(Dictionary<string, string?> row, RosterSheet layout, string?[] texts)
    {
        for (int column = 0; column < texts.Length; column++)
        {
            row[layout.Columns[column].Heading] = texts[column];
        }
    }
}
