using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads the row of the total.</summary>
internal sealed class TotalReader(BlockCells cells, FoundForm form)
{
    /// <summary>Reads it.</summary>
    public void Read(int row, List<GridSpan> filled)
    {
        cells.Mark(filled[0]);
        GridSpan? score = null;
        if (cells.Table?.Columns.TryGetValue(TableRole.Score, out (int First, int Last) column) == true)
        {
            score = cells.SpanAt(row, column.First);
        }

        if (cells.Table?.Columns.TryGetValue(TableRole.Points, out column) == true)
        {
            GridSpan points = cells.SpanAt(row, column.First);
            if (points.Range.FirstColumn > filled[0].Range.LastColumn)
            {
                cells.Place(new FormPlace(FormPart.Total, Column: FormColumn.Points), points);
            }
        }

        // Where columns were moved in this row alone, the last figure is the total.
        if (score is null || score.Value.IsBlank || score.Value.Range == filled[0].Range)
        {
            GridSpan last = filled.FindLast(s => s.Range != filled[0].Range && cells.Table?.Ignored.Contains(s.Column) != true && !cells.IsPlaced(s));
            score = last.Cell is null ? score : last;
        }

        if (score is { } cell && cell.Range != filled[0].Range)
        {
            form.SelfTotal ??= cells.ReadText(cell, new FormPlace(FormPart.Total));
            cells.Place(new FormPlace(FormPart.Total, Column: FormColumn.Score), cell);
        }

        if (cells.Table?.Columns.TryGetValue(TableRole.Reason, out column) == true && cells.SpanAt(row, column.First) is { IsBlank: false } reason && reason.Range != score?.Range)
        {
            cells.Unmark(reason);
        }

        if (cells.Table is not null)
        {
            cells.MarkIgnored(cells.Table, row);
        }
    }
}
