using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.VariantTypes;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Mangled;

/// <summary>A filled template as its user left it: taken apart, changed, and written by another program (the Open XML SDK).</summary>
internal sealed class MangledBook
{
    public MangledBook(SelfEvaluationForm form)
    {
        byte[] bytes = TemplateWorkbook.Write(form, new TemplateOptions { CampaignTitle = "年度绩效自评" });
        ReadForm read = Assert.Single(FormFile.Read(bytes, "template.xlsx").Forms);
        Form = form;
        Places = read.Cells;
        using XlsxFile file = XlsxFile.Open(bytes);
        int cells = 100_000;
        int merges = 10_000;
        Sheets.AddRange(file.Sheets.Select(s => MangledSheet.Of(file, s, ref cells, ref merges)));
        foreach ((string name, string value) in file.Properties)
        {
            Properties[name] = value;
        }
    }

    public SelfEvaluationForm Form { get; }

    /// <summary>Where the template had each value; holds until rows or columns move.</summary>
    public IReadOnlyDictionary<FormPlace, CellAddress> Places { get; }

    public List<MangledSheet> Sheets { get; } = [];

    public MangledSheet Sheet => Sheets[0];

    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public bool Date1904 { get; set; }

    public bool SharedTexts { get; set; }

    public bool OmitReferences { get; set; }

    /// <summary>The cell of a place in the untouched template.</summary>
    public MangledCell At(FormPlace place)
    {
        (int row, int column) = Position(place);
        if (!Sheet.Cells.TryGetValue((row, column), out MangledCell? cell))
        {
            cell = new MangledCell("");
            Sheet.Cells[(row, column)] = cell;
        }

        return cell;
    }

    public (int Row, int Column) Position(FormPlace place)
    {
        Assert.True(CellReference.TryParse(Places[place].Reference, out int row, out int column));
        return (row, column);
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            var list = new Sheets();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = Date1904 }, list);
            var formats = new List<string>();
            var texts = new List<string>();
            foreach ((int i, MangledSheet sheet) in Sheets.Index())
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Write(sheet, formats, texts);
                var entry = new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = sheet.Name };
                if (sheet.Hidden)
                {
                    entry.State = SheetStateValues.Hidden;
                }

                list.AppendChild(entry);
            }

            WriteStyles(workbook.AddNewPart<WorkbookStylesPart>(), formats);
            if (SharedTexts)
            {
                workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(texts.Select(RichText));
            }

            if (Properties.Count > 0)
            {
                document.AddCustomFilePropertiesPart().Properties = new DocumentFormat.OpenXml.CustomProperties.Properties(Properties.Select((p, i) =>
                    new CustomDocumentProperty(new VTLPWSTR(p.Value)) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = i + 2, Name = p.Key }));
            }
        }

        return stream.ToArray();
    }

    private Worksheet Write(MangledSheet sheet, List<string> formats, List<string> texts)
    {
        var data = new SheetData();
        foreach (IGrouping<int, KeyValuePair<(int Row, int Column), MangledCell>> group in sheet.Cells.OrderBy(c => c.Key).GroupBy(c => c.Key.Row))
        {
            var row = new Row { RowIndex = (uint)(group.Key + 1) };
            if (sheet.HiddenRows.Contains(group.Key))
            {
                row.Hidden = true;
            }

            int next = 0;
            foreach (((int _, int column), MangledCell cell) in group)
            {
                // A file may leave references out; then no column can be skipped.
                for (; OmitReferences && next < column; next++)
                {
                    row.AppendChild(new Cell());
                }

                next = column + 1;
                Cell written = Write(cell, formats, texts);
                written.CellReference = OmitReferences ? null : CellReference.Format(group.Key, column);
                row.AppendChild(written);
            }

            data.AppendChild(row);
        }

        var worksheet = new Worksheet(data);
        if (sheet.Merges.Count > 0)
        {
            worksheet.AppendChild(new MergeCells(sheet.Merges.Select(m => new MergeCell { Reference = m.ToString() })));
        }

        return worksheet;
    }

    private Cell Write(MangledCell cell, List<string> formats, List<string> texts)
    {
        var written = new Cell();
        if (cell.Format is { } format)
        {
            int index = formats.IndexOf(format);
            if (index < 0)
            {
                index = formats.Count;
                formats.Add(format);
            }

            written.StyleIndex = (uint)(index + 1);
        }

        if (cell.Formula is { } formula)
        {
            written.CellFormula = new CellFormula(formula);
        }

        if (cell.Number is { } number)
        {
            written.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (cell.Error)
        {
            written.DataType = CellValues.Error;
            written.CellValue = new CellValue(cell.Text);
        }
        else if (cell.Formula is not null)
        {
            written.DataType = CellValues.String;
            written.CellValue = cell.Text.Length == 0 ? null : new CellValue(cell.Text);
        }
        else if (SharedTexts)
        {
            texts.Add(cell.Text);
            written.DataType = CellValues.SharedString;
            written.CellValue = new CellValue((texts.Count - 1).ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    /// <summary>A text in two runs with a reading between them, as a Japanese or Chinese input method leaves it.</summary>
    private static SharedStringItem RichText(string text)
    {
        int half = text.Length / 2;
        return new SharedStringItem(
            new Run(new RunProperties(new Bold()), new Text(text[..half]) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new Text(text[half..]) { Space = SpaceProcessingModeValues.Preserve }),
            new PhoneticRun(new Text("pinyin")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 });
    }

    private static void WriteStyles(WorkbookStylesPart part, List<string> formats) => part.Stylesheet = new Stylesheet(
        new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = (uint)(200 + i), FormatCode = f })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)(200 + i) }).Prepend(new CellFormat())));
}

internal sealed class MangledCell(string text)
{
    public string Text { get; set; } = text;

    public double? Number { get; set; }

    public string? Format { get; set; }

    public string? Formula { get; set; }

    public bool Error { get; set; }
}
