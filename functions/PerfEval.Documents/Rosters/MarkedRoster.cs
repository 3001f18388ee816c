using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;
using PerfEval.Documents.Returned;
using PerfEval.Documents.Writing;

namespace PerfEval.Documents.Rosters;

/// <summary>The copy of a refused roster that goes back to its sender, marked where it is to be corrected.</summary>
public static class MarkedRoster
{
    private static readonly CellStyle Cell = new() { Format = CellStyle.TextFormat, Wrap = false };

    /// <summary>
    /// The roster with a comment and a colour at the cell of each problem, and the sheet 问题清单 with links to them. A CSV comes back as
    /// a workbook with its table on the sheet 名册, which can be corrected and sent as it is. What can't be marked gives a
    /// workbook of the list alone, and so does a roster of more cells than can be held at once. The same input gives the same bytes.
    /// </summary>
    /// <param name="original">The file as it was sent.</param>
    /// <param name="problems">What <see cref="RosterReader.Read"/> found in it.</param>
    public static ReturnedFile Write(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ReturnedNote[] notes =
        [
            .. problems.Select(p => new ReturnedNote { Cell = p.Cell, Code = p.Code, Message = p.Message, Severity = p.Severity, Author = "名册检查" }),
        ];
        return ContentSniffer.Sniff(original, RosterReader.Limits.MaxFileBytes) == ContentKind.PlainText && Workbook(original) is { } workbook
            ? ReturnedWorkbook.Write(workbook, notes)
            : ReturnedWorkbook.Write(original, notes);
    }

    /// <summary>The table of a CSV as a workbook, cell for cell, or null where it can't be read to its end.</summary>
    private static byte[]? Workbook(ReadOnlyMemory<byte> bytes)
    {
        var sheet = new SheetContent(RosterLayout.Flat.Name) { Widths = [.. RosterLayout.Flat.Columns.Select(c => c.Width)], FrozenRows = 1, Landscape = true };
        try
        {
            using var csv = new CsvReader(bytes, PackageLimits.Default);
            while (csv.ReadRow())
            {
                foreach (GridCell cell in csv.Cells)
                {
                    sheet.Text(cell.Row, cell.Column, cell.Text, Cell);
                }
            }
        }
        catch (DocumentLimitException)
        {
            return null;
        }

        var workbook = new WorkbookContent { Title = "绩效自评名册" };
        workbook.Sheets.Add(sheet);
        return XlsxWriter.Write(workbook);
    }
}
