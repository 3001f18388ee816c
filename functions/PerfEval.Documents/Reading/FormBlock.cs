using System.Runtime.InteropServices;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Reading;

/// <summary>The rows of a sheet that one form takes: from its title, or its first header cell, to the next form.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormBlock(int FirstRow, int LastRow)
{
    /// <summary>Finds the forms of a sheet, several one below another included.</summary>
    public static List<FormBlock> Find(Grid grid, TableHeaderCache headers)
    {
        var blocks = new List<FormBlock>();
        int start = 0;
        bool hasTable = false;
        bool hasHead = false;
        for (int row = 0; row < grid.RowCount; row++)
        {
            List<GridSpan> filled = [.. grid.Filled(row).Where(s => !s.Continues)];
            if (filled.Count == 0)
            {
                continue;
            }

            bool title = filled.Count == 1 && HeaderWords.IsTitle(filled[0].Text);
            bool head = HeaderWords.Header(CellText.Key(filled[0].Text)) is HeaderField.ProjectName or HeaderField.Unit;
            if (title || head)
            {
                if (hasTable)
                {
                    blocks.Add(new FormBlock(start, row - 1));
                    (start, hasTable, hasHead) = (row, false, head);
                    continue;
                }

                start = title && !hasHead ? row : start;
                hasHead |= head;
            }

            hasTable = hasTable || headers.Indicators(row) is not null;
        }

        if (hasTable)
        {
            blocks.Add(new FormBlock(start, grid.RowCount - 1));
        }

        return blocks;
    }
}
