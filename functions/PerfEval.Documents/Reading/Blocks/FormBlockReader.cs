using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>
/// Reads one form from the rows of a sheet by its header words. It makes no assumption about columns, so moved columns,
/// inserted rows, merged and unmerged cells are all the same to it.
/// </summary>
internal sealed class FormBlockReader
{
    private readonly BlockCells cells;
    private readonly FoundForm form;
    private readonly HeadReader head;
    private readonly FundsReader funds;
    private readonly GoalReader goals;
    private readonly IndicatorReader indicators;
    private readonly TotalReader total;
    private readonly FootReader foot;
    private bool fundsBegan;

    private FormBlockReader(BlockCells cells)
    {
        this.cells = cells;
        form = cells.Form;
        head = new HeadReader(cells, form);
        funds = new FundsReader(cells, form);
        goals = new GoalReader(cells, form);
        indicators = new IndicatorReader(cells, form, goals);
        total = new TotalReader(cells, form);
        foot = new FootReader(cells, form);
    }

    /// <summary>Reads the form of a block.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="block">The form's rows.</param>
    /// <param name="headers">The headings of the sheet.</param>
    /// <param name="extraLabels">Labels of header cells that the issued template is known to have.</param>
    public static FoundForm Read(Grid grid, FormBlock block, TableHeaderCache headers, IEnumerable<string> extraLabels)
    {
        var reader = new FormBlockReader(new BlockCells(grid, block, headers, extraLabels));
        reader.ReadRows();
        reader.cells.ReportUnplaced();
        return reader.form;
    }

    private void ReadRows()
    {
        for (int row = cells.FirstRow; row <= cells.LastRow;)
        {
            List<GridSpan> filled = cells.Filled(row);
            row = filled.TrueForAll(s => s.Continues) ? row + 1 : ReadRow(row, filled);
        }

        foreach (string key in FormSections.Standard)
        {
            form.Sections.TryAdd(key, null);
        }
    }

    /// <summary>Reads what begins in a row and answers the row to go on with.</summary>
    private int ReadRow(int row, List<GridSpan> filled)
    {
        if (cells.Headers.Indicators(row) is { } table)
        {
            return indicators.Read(table);
        }

        if (cells.Table is null && cells.Headers.Funds(row) is { } heading)
        {
            fundsBegan = true;
            return funds.Read(heading);
        }

        GridSpan lead = BlockCells.Lead(filled);
        string first = CellText.Key(lead.Text);
        if (HeaderWords.IsGoalLabel(first))
        {
            return goals.Read(row, lead);
        }

        if (HeaderWords.IsTotal(first))
        {
            total.Read(row, [.. filled.SkipWhile(s => s.Range != lead.Range)]);
        }
        else if (cells.Table is null && !fundsBegan)
        {
            head.Read(row, filled);
        }
        else
        {
            foot.Read(row, filled);
        }

        return row + 1;
    }
}
