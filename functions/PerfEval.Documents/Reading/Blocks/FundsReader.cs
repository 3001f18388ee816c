using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads the table of the funds (预算执行情况).</summary>
internal sealed class FundsReader(BlockCells cells, FoundForm form)
{
    /// <summary>Reads the table and answers the row to go on with.</summary>
    public int Read(TableHeader header)
    {
        cells.MarkHeading(header);
        int row = header.Row + header.Depth;
        string? blockPoints = BlockPoints(header);
        for (; row <= cells.LastRow; row++)
        {
            List<GridSpan> filled = cells.Filled(row);
            if (filled.TrueForAll(s => s.Continues))
            {
                continue;
            }

            if (cells.IsStop(row, filled))
            {
                break;
            }

            GridSpan label = cells.Filled(row).FindLast(s => s.Range.LastColumn < header.FirstColumn
                && !HeaderWords.IsFundsBlock(CellText.Key(HeaderWords.PointsInBrackets().Replace(s.Text, ""))));
            if (label.Cell is null || CellText.OneLine(label.Text) is not { } name)
            {
                break;
            }

            int line = form.Funds.Count;
            cells.Place(FormPlace.Funds(line), label);
            cells.Place(FormPlace.Funds(line, FormColumn.Label), label);
            string? points = Funds(header, TableRole.Points, row, line, FormColumn.Points);
            form.Funds.Add(new FundsLine
            {
                Label = name,
                InitialBudget = Funds(header, TableRole.InitialBudget, row, line, FormColumn.InitialBudget),
                AdjustedBudget = Funds(header, TableRole.AdjustedBudget, row, line, FormColumn.AdjustedBudget),
                Executed = Funds(header, TableRole.Executed, row, line, FormColumn.Executed),
                Points = points ?? (line == 0 && !header.Columns.ContainsKey(TableRole.Points) ? blockPoints : null),
                Rate = Funds(header, TableRole.Rate, row, line, FormColumn.Rate),
                Score = Funds(header, TableRole.Score, row, line, FormColumn.Score),
            });
            cells.MarkIgnored(header, row);
            cells.MarkBlockLabels(row, header.FirstColumn);
        }

        return row;
    }

    /// <summary>The points that a layout prints in the heading of the block: 预算执行情况（万元）（20 分）.</summary>
    private string? BlockPoints(TableHeader header)
    {
        foreach (GridSpan span in cells.Filled(header.Row))
        {
            string key = CellText.Key(span.Text);
            if (HeaderWords.PointsInBrackets().Match(span.Text) is { Success: true } match && (HeaderWords.IsFundsBlock(key) || HeaderWords.FundsRole(key) == TableRole.Score))
            {
                return match.Groups["points"].Value;
            }
        }

        return null;
    }

    private string? Funds(TableHeader header, TableRole role, int row, int line, FormColumn column) =>
        cells.Read(header, role, row, FormPlace.Funds(line, column));
}
