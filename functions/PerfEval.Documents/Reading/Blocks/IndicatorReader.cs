using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads the table of the indicators.</summary>
internal sealed class IndicatorReader(BlockCells cells, FoundForm form, GoalReader goals)
{
    private string? lastDimension;
    private string? lastCategory;

    /// <summary>Reads the table and answers the row to go on with.</summary>
    public int Read(TableHeader header)
    {
        // A heading repeated at a page break goes on with the rows before it.
        bool goesOn = cells.Table is not null && form.Indicators.Count > 0 && form.Indicators[^1].Goal == goals.Current;
        (lastDimension, lastCategory) = goesOn ? (lastDimension, lastCategory) : (null, null);
        cells.Table = header;
        cells.MarkHeading(header);
        int row = header.Row + header.Depth;
        for (; row <= cells.LastRow; row++)
        {
            List<GridSpan> filled = cells.Filled(row);
            if (filled.Count == 0)
            {
                continue;
            }

            if (cells.IsStop(row, filled) || IsFoot(row, filled, header))
            {
                break;
            }

            ReadIndicator(header, row);
        }

        return row;
    }

    private void ReadIndicator(TableHeader header, int row)
    {
        int index = form.Indicators.Count;
        ReadBranch(header, row);
        if (HeaderWords.IsSubtotal(CellText.Key(cells.Peek(header, TableRole.Name, row) ?? cells.Peek(header, TableRole.Category, row))))
        {
            cells.Filled(row).ForEach(cells.Mark);
            return;
        }

        var place = FormPlace.Indicator(index);
        string? name = cells.Peek(header, TableRole.Name, row);
        bool blank = name is null && cells.Peek(header, TableRole.Target, row) is null && cells.Peek(header, TableRole.Actual, row) is null
            && cells.Peek(header, TableRole.Score, row) is null && cells.Peek(header, TableRole.Points, row) is null;
        cells.MarkBlockLabels(row, header.FirstColumn);
        cells.MarkIgnored(header, row);
        if (blank)
        {
            return;
        }

        form.Indicators.Add(new Indicator
        {
            Goal = goals.Current,
            Dimension = lastDimension,
            Category = lastCategory,
            Name = CellText.OneLine(cells.Read(header, TableRole.Name, row, place with { Column = FormColumn.Name })),
            Target = cells.Read(header, TableRole.Target, row, place with { Column = FormColumn.Target }),
            Actual = cells.Read(header, TableRole.Actual, row, place with { Column = FormColumn.Actual }),
            Points = cells.Read(header, TableRole.Points, row, place with { Column = FormColumn.Points }),
            SelfScore = cells.Read(header, TableRole.Score, row, place with { Column = FormColumn.Score }),
            Reason = cells.Read(header, TableRole.Reason, row, place with { Column = FormColumn.Reason }),
        });
        cells.Locate(header, TableRole.Dimension, row, place with { Column = FormColumn.Dimension });
        cells.Locate(header, TableRole.Category, row, place with { Column = FormColumn.Category });
        cells.Locate(header, TableRole.Name, row, place);
    }

    /// <summary>
    /// Dimension and category of a row. A blank cell that is not merged goes on with the row above, unless its category
    /// belongs to another dimension by name: then the form has left the dimension out, and so does what is read.
    /// </summary>
    private void ReadBranch(TableHeader header, int row)
    {
        string? dimension = Heading(header, TableRole.Dimension, row);
        string? category = Heading(header, TableRole.Category, row);
        if (dimension is not null)
        {
            lastCategory = category ?? (IsSame(dimension, lastDimension) ? lastCategory : null);
            lastDimension = dimension;
        }
        else if (category is not null)
        {
            lastDimension = IndicatorBranches.CanHold(lastDimension, category) ? lastDimension : null;
            lastCategory = category;
        }

        cells.MarkRole(header, TableRole.Dimension, row);
        cells.MarkRole(header, TableRole.Category, row);

        static bool IsSame(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
    }

    private string? Heading(TableHeader header, TableRole role, int row) =>
        cells.Peek(header, role, row) is { } text ? CellText.Label(HeaderWords.PointsInBrackets().Replace(text, "")) : null;

    /// <summary>Whether a row stands below the cells.Table: notes, a section, signatures, or one text over the whole width.</summary>
    private bool IsFoot(int row, List<GridSpan> filled, TableHeader header)
    {
        GridSpan first = filled[0];
        string key = CellText.Key(first.Text);
        if (first.Continues && filled.Count > 1)
        {
            return false;
        }

        (int nameFirst, _) = header.Columns[TableRole.Name];
        bool overName = first.Range.FirstColumn < nameFirst && first.Range.LastColumn >= nameFirst;
        bool left = first.Range.FirstColumn < nameFirst && cells.SpanAt(row, nameFirst) is var name && (name.IsBlank || name.Range == first.Range || filled.Count == 2);
        bool label = HeaderWords.NotesLabel().IsMatch(first.Text) || key is "备注" or "注" || HeaderWords.Section(key) is not null || HeaderWords.IsPerson(key) || cells.IsExtra(key);
        return (label && left) || (overName && !first.Continues);
    }
}
