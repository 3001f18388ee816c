using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Writing;

/// <summary>
/// Writes a workbook as an .xlsx whose bytes depend on its content alone: no time of writing, no random ids, entries in a
/// fixed order with a fixed date. It writes part by part and keeps no tree in memory.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Write(WorkbookContent workbook)
    {
        var styles = new StyleTable();
        var texts = new TextTable();
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => WriteContentTypes(xml, workbook));
            Part(zip, "_rels/.rels", xml => WritePackageRelationships(xml, workbook));
            Part(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, workbook));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteWorkbookRelationships(xml, workbook));
            for (int i = 0; i < workbook.Sheets.Count; i++)
            {
                SheetContent sheet = workbook.Sheets[i];
                Part(zip, $"xl/worksheets/sheet{Text(i + 1)}.xml", xml => WriteSheet(xml, sheet, styles, texts));
            }

            Part(zip, "xl/styles.xml", styles.Write);
            Part(zip, "xl/sharedStrings.xml", texts.Write);
            if (workbook.Title is { } title)
            {
                Part(zip, "docProps/core.xml", xml => WriteCore(xml, title));
            }

            if (workbook.Properties.Count > 0)
            {
                Part(zip, "docProps/custom.xml", xml => WriteCustom(xml, workbook.Properties));
            }
        }

        return buffer.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FixedZip.EntryDate;
        using Stream stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = true, NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, WorkbookContent workbook)
    {
        xml.WriteStartElement("Types", ContentTypes);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        for (int i = 1; i <= workbook.Sheets.Count; i++)
        {
            Override($"/xl/worksheets/sheet{Text(i)}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        }

        Override("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        Override("/xl/sharedStrings.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml");
        if (workbook.Title is not null)
        {
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        }

        if (workbook.Properties.Count > 0)
        {
            Override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", ContentTypes);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string name, string type)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WritePackageRelationships(XmlWriter xml, WorkbookContent workbook)
    {
        xml.WriteStartElement("Relationships", PackageRels);
        Relationship(xml, "rId1", Office + "/officeDocument", "xl/workbook.xml");
        if (workbook.Title is not null)
        {
            Relationship(xml, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        }

        if (workbook.Properties.Count > 0)
        {
            Relationship(xml, "rId3", Office + "/custom-properties", "docProps/custom.xml");
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbookRelationships(XmlWriter xml, WorkbookContent workbook)
    {
        xml.WriteStartElement("Relationships", PackageRels);
        int count = workbook.Sheets.Count;
        for (int i = 1; i <= count; i++)
        {
            Relationship(xml, "rId" + Text(i), Office + "/worksheet", $"worksheets/sheet{Text(i)}.xml");
        }

        Relationship(xml, "rId" + Text(count + 1), Office + "/styles", "styles.xml");
        Relationship(xml, "rId" + Text(count + 2), Office + "/sharedStrings", "sharedStrings.xml");
        xml.WriteEndElement();
    }

    private static void Relationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship", PackageRels);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, WorkbookContent workbook)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("bookViews", Main);
        xml.WriteStartElement("workbookView", Main);
        xml.WriteAttributeString("activeTab", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Main);
        for (int i = 1; i <= workbook.Sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", workbook.Sheets[i - 1].Name);
            xml.WriteAttributeString("sheetId", Text(i));
            xml.WriteAttributeString("id", Office, "rId" + Text(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteDefinedNames(xml, workbook);
        xml.WriteStartElement("calcPr", Main);
        xml.WriteAttributeString("calcId", "191029");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDefinedNames(XmlWriter xml, WorkbookContent workbook)
    {
        var names = new List<(string Name, int Sheet, string Reference)>();
        for (int i = 0; i < workbook.Sheets.Count; i++)
        {
            SheetContent sheet = workbook.Sheets[i];
            string quoted = Quote(sheet.Name);
            if (sheet.PrintArea is { } area)
            {
                names.Add(("_xlnm.Print_Area", i, $"{quoted}!{CellReference.Absolute(area.FirstRow, area.FirstColumn)}:{CellReference.Absolute(area.LastRow, area.LastColumn)}"));
            }

            if (sheet.PrintTitles is { } titles)
            {
                names.Add(("_xlnm.Print_Titles", i, $"{quoted}!${Text(titles.First + 1)}:${Text(titles.Last + 1)}"));
            }

            if (sheet.Filter is { } filter)
            {
                names.Add(("_xlnm._FilterDatabase", i, $"{quoted}!{CellReference.Absolute(filter.FirstRow, filter.FirstColumn)}:{CellReference.Absolute(filter.LastRow, filter.LastColumn)}"));
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("definedNames", Main);
        foreach ((string name, int sheet, string reference) in names)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", Text(sheet));
            if (name.EndsWith("FilterDatabase", StringComparison.Ordinal))
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteString(reference);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    internal static string Quote(string sheet) => "'" + sheet.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static void WriteSheet(XmlWriter xml, SheetContent sheet, StyleTable styles, TextTable texts)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteViews(xml, sheet);
        xml.WriteStartElement("sheetFormatPr", Main);
        xml.WriteAttributeString("defaultRowHeight", "15");
        xml.WriteEndElement();
        WriteColumns(xml, sheet);
        WriteRows(xml, sheet, styles, texts);
        WriteProtection(xml, sheet);
        if (sheet.Filter is { } filter)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", filter.ToString());
            xml.WriteEndElement();
        }

        WriteMerges(xml, sheet);
        WriteValidations(xml, sheet);
        WriteLinks(xml, sheet);
        WritePage(xml, sheet);
        xml.WriteEndElement();
    }

    private static void WriteViews(XmlWriter xml, SheetContent sheet)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0)
        {
            string below = CellReference.Format(sheet.FrozenRows, 0);
            xml.WriteStartElement("pane", Main);
            xml.WriteAttributeString("ySplit", Text(sheet.FrozenRows));
            xml.WriteAttributeString("topLeftCell", below);
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, SheetContent sheet)
    {
        if (sheet.Widths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", Main);
        for (int i = 0; i < sheet.Widths.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", sheet.Widths[i].ToString(CultureInfo.InvariantCulture));
            if (sheet.HiddenColumns.Contains(i))
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRows(XmlWriter xml, SheetContent sheet, StyleTable styles, TextTable texts)
    {
        xml.WriteStartElement("sheetData", Main);
        foreach ((int row, SortedDictionary<int, WrittenCell> cells) in sheet.Rows)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row + 1));
            if (sheet.Heights.TryGetValue(row, out double height))
            {
                xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("customHeight", "1");
            }

            foreach ((int column, WrittenCell cell) in cells)
            {
                WriteCell(xml, row, column, cell, styles, texts);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, int row, int column, WrittenCell cell, StyleTable styles, TextTable texts)
    {
        bool quote = cell.Kind == WrittenKind.Text && FormulaGuard.NeedsQuote(cell.Value);
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellReference.Format(row, column));
        xml.WriteAttributeString("s", Text(styles.IndexOf(quote ? cell.Style with { QuotePrefix = true } : cell.Style)));
        if (cell.Kind == WrittenKind.Text && cell.Value.Length > 0)
        {
            xml.WriteAttributeString("t", "s");
            xml.WriteElementString("v", Main, Text(texts.IndexOf(cell.Value)));
        }
        else if (cell.Kind == WrittenKind.Number)
        {
            xml.WriteElementString("v", Main, cell.Value);
        }
        else if (cell.Kind == WrittenKind.Formula)
        {
            xml.WriteAttributeString("t", "str");
            xml.WriteElementString("f", Main, cell.Formula);
            xml.WriteElementString("v", Main, EscapedText.Encode(cell.Value));
        }

        xml.WriteEndElement();
    }

    private static void WriteProtection(XmlWriter xml, SheetContent sheet)
    {
        if (!sheet.Protected)
        {
            return;
        }

        // Without a password: the lock keeps hands off by mistake; the fingerprint finds what was changed on purpose.
        xml.WriteStartElement("sheetProtection", Main);
        xml.WriteAttributeString("sheet", "1");
        xml.WriteAttributeString("formatCells", "0");
        xml.WriteAttributeString("formatColumns", "0");
        xml.WriteAttributeString("formatRows", "0");
        xml.WriteEndElement();
    }

    private static void WriteMerges(XmlWriter xml, SheetContent sheet)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", Text(sheet.Merges.Count));
        foreach (CellRange merge in sheet.Merges)
        {
            xml.WriteStartElement("mergeCell", Main);
            xml.WriteAttributeString("ref", merge.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValidations(XmlWriter xml, SheetContent sheet)
    {
        if (sheet.Validations.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Text(sheet.Validations.Count));
        foreach (CellValidation validation in sheet.Validations)
        {
            WriteValidation(xml, validation);
        }

        xml.WriteEndElement();
    }

    private static void WriteValidation(XmlWriter xml, CellValidation validation)
    {
        bool list = validation.Choices.Count > 0;
        xml.WriteStartElement("dataValidation", Main);
        if (list || validation.Condition is not null)
        {
            xml.WriteAttributeString("type", list ? "list" : "custom");
            xml.WriteAttributeString("errorStyle", validation.Strict ? "stop" : "warning");
        }

        xml.WriteAttributeString("allowBlank", "1");
        if (validation.Prompt is not null)
        {
            xml.WriteAttributeString("showInputMessage", "1");
        }

        if (validation.Error is not null)
        {
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", "请核对");
            xml.WriteAttributeString("error", Cut(validation.Error, 250));
        }

        if (validation.PromptTitle is not null)
        {
            xml.WriteAttributeString("promptTitle", Cut(validation.PromptTitle, 32));
        }

        if (validation.Prompt is not null)
        {
            xml.WriteAttributeString("prompt", Cut(validation.Prompt, 250));
        }

        xml.WriteAttributeString("sqref", validation.Range.FirstRow == validation.Range.LastRow && validation.Range.FirstColumn == validation.Range.LastColumn
            ? CellReference.Format(validation.Range.FirstRow, validation.Range.FirstColumn)
            : validation.Range.ToString());
        if (list)
        {
            xml.WriteElementString("formula1", Main, "\"" + string.Join(',', validation.Choices) + "\"");
        }
        else if (validation.Condition is not null)
        {
            xml.WriteElementString("formula1", Main, validation.Condition);
        }

        xml.WriteEndElement();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static void WriteLinks(XmlWriter xml, SheetContent sheet)
    {
        if (sheet.Links.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks", Main);
        foreach (CellLink link in sheet.Links)
        {
            xml.WriteStartElement("hyperlink", Main);
            xml.WriteAttributeString("ref", CellReference.Format(link.Row, link.Column));
            xml.WriteAttributeString("location", link.Location);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, SheetContent sheet)
    {
        xml.WriteStartElement("printOptions", Main);
        xml.WriteAttributeString("horizontalCentered", "1");
        xml.WriteEndElement();
        xml.WriteStartElement("pageMargins", Main);
        xml.WriteAttributeString("left", "0.5");
        xml.WriteAttributeString("right", "0.5");
        xml.WriteAttributeString("top", "0.6");
        xml.WriteAttributeString("bottom", "0.6");
        xml.WriteAttributeString("header", "0.3");
        xml.WriteAttributeString("footer", "0.3");
        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", sheet.Landscape ? "landscape" : "portrait");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, "&C第 &P 页，共 &N 页");
        xml.WriteEndElement();
    }

    private static void WriteCore(XmlWriter xml, string title)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteElementString("title", Dublin, XmlText(title));
        xml.WriteElementString("creator", Dublin, "PerfEval");
        xml.WriteEndElement();
    }

    private static void WriteCustom(XmlWriter xml, List<KeyValuePair<string, string>> properties)
    {
        const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
        const string Variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        xml.WriteStartElement("Properties", Custom);
        xml.WriteAttributeString("xmlns", "vt", null, Variant);
        for (int i = 0; i < properties.Count; i++)
        {
            xml.WriteStartElement("property", Custom);
            xml.WriteAttributeString("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
            xml.WriteAttributeString("pid", Text(i + 2));
            xml.WriteAttributeString("name", properties[i].Key);
            xml.WriteElementString("lpwstr", Variant, EscapedText.Encode(properties[i].Value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string XmlText(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
