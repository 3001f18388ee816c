using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Documents.Tests;

/// <summary>Types texts into a workbook's cells, as a person does, and knows which cells are locked.</summary>
internal sealed class CellEditor : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly SpreadsheetDocument document;

    public CellEditor(byte[] bytes)
    {
        stream.Write(bytes);
        document = SpreadsheetDocument.Open(stream, isEditable: true);
    }

    public void Type(CellAddress address, string text)
    {
        Cell cell = Find(address);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    public bool IsLocked(CellAddress address)
    {
        CellFormats formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!;
        var format = (CellFormat)formats.ElementAt((int)(Find(address).StyleIndex?.Value ?? 0));
        return format.Protection?.Locked?.Value ?? true;
    }

    public byte[] Save()
    {
        document.Dispose();
        return stream.ToArray();
    }

    public void Dispose() => document.Dispose();

    private Cell Find(CellAddress address)
    {
        WorkbookPart workbook = document.WorkbookPart!;
        Sheet sheet = workbook.Workbook.Descendants<Sheet>().First(s => s.Name == address.Sheet);
        return ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>().First(c => c.CellReference == address.Reference);
    }
}
