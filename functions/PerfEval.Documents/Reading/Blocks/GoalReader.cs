using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads annual goals and what was accomplished, a row each or a table of their own.</summary>
internal sealed class GoalReader(BlockCells cells, FoundForm form)
{
    /// <summary>The number of the goal to which the rows below belong, where the form numbers its goals.</summary>
    public int? Current { get; private set; }

    /// <summary>Reads what begins at a goal's label and answers the row to go on with.</summary>
    public int Read(int row, GridSpan label)
    {
        List<GridSpan> after = [.. cells.Row(row).Where(s => s.Range.FirstColumn > label.Range.LastColumn)];
        GridSpan expectedHead = after.Find(s => HeaderWords.IsExpected(CellText.Key(s.Text)));
        GridSpan actualHead = after.Find(s => HeaderWords.IsAccomplishment(CellText.Key(s.Text)));
        cells.Mark(label);
        if (expectedHead.Cell is not null)
        {
            cells.Mark(expectedHead);
            cells.Mark(actualHead);
            return ReadGoalRows(row, label, expectedHead, actualHead);
        }

        Match number = HeaderWords.GoalNumber().Match(label.Text);
        Match points = HeaderWords.PointsInBrackets().Match(label.Text);
        if (actualHead.Cell is not null)
        {
            cells.Mark(actualHead);
            after = [.. after.Where(s => s.Range != actualHead.Range)];
        }

        // A blank cell of the layout is merged wide; a narrow one is only room between two columns.
        List<GridSpan> wide = after.FindAll(s => !s.IsBlank || s.Range.LastColumn > s.Range.FirstColumn);
        after = wide.Count > 0 ? wide : after;
        AddGoal(
            number.Success ? int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null,
            points.Success ? points.Groups["points"].Value : null,
            after.Count > 0 ? after[0] : null,
            after.Count > 1 ? after[1] : null);
        Current = number.Success ? form.Goals[^1].Number : null;
        return row + 1;
    }

    private int ReadGoalRows(int row, GridSpan label, GridSpan expectedHead, GridSpan actualHead)
    {
        Current = null;
        bool labelIsMerged = label.Range.LastRow > label.Range.FirstRow;
        (GridSpan Expected, GridSpan? Actual)? blank = null;
        bool any = false;
        for (row++; row <= cells.LastRow && (!labelIsMerged || row <= label.Range.LastRow); row++)
        {
            List<GridSpan> filled = cells.Filled(row);
            if (filled.Count > 0 && cells.IsStop(row, filled))
            {
                break;
            }

            GridSpan expected = cells.SpanAt(row, expectedHead.Column);
            GridSpan? actual = actualHead.Cell is null ? null : cells.SpanAt(row, actualHead.Column);
            if (expected.Continues)
            {
                continue;
            }

            if (expected.IsBlank && actual?.IsBlank != false)
            {
                blank ??= (expected, actual);
                continue;
            }

            AddGoal(null, null, expected, actual);
            any = true;
        }

        // A goal nobody wrote down has cells to point at all the same.
        if (!any && blank is { } empty)
        {
            cells.Place(FormPlace.Goal(0, FormColumn.Expected), empty.Expected);
            cells.Place(FormPlace.Goal(0, FormColumn.Accomplishment), empty.Actual ?? empty.Expected);
        }

        return row;
    }

    private void AddGoal(int? number, string? points, GridSpan? expected, GridSpan? actual)
    {
        int index = form.Goals.Count;
        form.Goals.Add(new AnnualGoal
        {
            Number = number ?? index + 1,
            Points = points,
            Expected = cells.ReadText(expected, FormPlace.Goal(index, FormColumn.Expected)),
            Accomplishment = cells.ReadText(actual, FormPlace.Goal(index, FormColumn.Accomplishment)),
        });
        if (expected is { } cell)
        {
            cells.Place(FormPlace.Goal(index), cell);
        }
    }
}
