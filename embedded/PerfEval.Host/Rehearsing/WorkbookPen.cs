using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents;

namespace PerfEval.Host.Rehearsing;

/// <summary>Writes into the cells of a workbook, as a preparer does, and leaves everything else as it is.</summary>
internal static class WorkbookPen
{
    /// <summary>The workbook with the cells' texts in place.</summary>
    public static byte[] Write(byte[] workbook, IReadOnlyDictionary<CellAddress, string> texts)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorkbookPart book = document.WorkbookPart!;
            foreach (IGrouping<string, KeyValuePair<CellAddress, string>> sheet in texts.GroupBy(t => t.Key.Sheet, StringComparer.Ordinal))
            {
                string id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet.Key).Id!;
                Worksheet worksheet = ((WorksheetPart)book.GetPartById(id)).Worksheet;
                var cells = worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);
                foreach ((CellAddress address, string text) in sheet)
                {
                    Cell cell = cells[address.Reference];
                    cell.RemoveAllChildren();
                    cell.DataType = CellValues.InlineString;
                    cell.InlineString = new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
                }

                worksheet.Save();
            }
        }

        return stream.ToArray();
    }
}
