using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PerfEval.Documents.Writing;

namespace PerfEval.Documents.Lists;

/// <summary>
/// Writes a list of any length as .xlsx, row by row, in the memory of a single row. Texts are text cells; those that a
/// spreadsheet would take for a formula when they are edited are marked besides, so that they stay texts.
/// </summary>
public sealed class ListWorkbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int LongestText = 32767;

    // Places in the style sheet below.
    private const string HeadStyle = "1";
    private const string TextStyle = "2";
    private const string QuotedStyle = "3";

    private readonly ZipArchive zip;
    private readonly Stream entry;
    private readonly XmlWriter sheet;
    private readonly int columns;
    private int row;

    /// <summary>Begins a workbook with one sheet and its row of headings.</summary>
    /// <param name="target">Where it is written; left open.</param>
    /// <param name="sheetName">The sheet's name, 1 to 31 characters.</param>
    /// <param name="columns">The columns.</param>
    public ListWorkbook(Stream target, string sheetName, IReadOnlyList<ListColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        this.columns = columns.Count;
        zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        WritePart("[Content_Types].xml", ContentTypes);
        WritePart("_rels/.rels", Relationship("officeDocument", "xl/workbook.xml"));
        WritePart("xl/_rels/workbook.xml.rels", Relationship("worksheet", "worksheets/sheet1.xml", ("styles", "styles.xml")));
        WritePart("xl/styles.xml", Styles);
        WritePart("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="{Escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'{Escaped(sheetName.Replace("'", "''", StringComparison.Ordinal))}'!$1:$1</definedName></definedNames></workbook>""");
        ZipArchiveEntry part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest);
        part.LastWriteTime = FixedZip.EntryDate;
        entry = part.Open();
        sheet = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        Begin(columns);
    }

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<ListCell> cells)
    {
        BeginRow();
        for (int column = 0; column < cells.Length && column < columns; column++)
        {
            if (cells[column].Text is { } text)
            {
                Cell(column, text, cells[column].IsNumber, FormulaGuard.NeedsQuote(text) ? QuotedStyle : TextStyle);
            }
        }

        sheet.WriteEndElement();
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteStartElement("autoFilter", Main);
        sheet.WriteAttributeString("ref", $"A1:{Name(columns - 1, row)}");
        sheet.WriteEndElement();
        // A4 across, as wide as a page and as long as it takes.
        sheet.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        sheet.WriteEndElement();
        sheet.Dispose();
        entry.Dispose();
        zip.Dispose();
    }

    private static string ContentTypes =>
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private static string Styles =>
        $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>
        """;

    private static string Relationship(string kind, string target, params (string Kind, string Target)[] more)
    {
        var text = new StringBuilder($"""<Relationships xmlns="{PackageRelationships}">""");
        int id = 0;
        foreach ((string what, string where) in more.Prepend((kind, target)))
        {
            id++;
            text.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{id}" Type="{Relationships}/{what}" Target="{where}"/>""");
        }

        return text.Append("</Relationships>").ToString();
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    private static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void WritePart(string name, string text)
    {
        ZipArchiveEntry part = zip.CreateEntry(name, CompressionLevel.Fastest);
        part.LastWriteTime = FixedZip.EntryDate;
        using Stream stream = part.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text.Trim()));
    }

    private void Begin(IReadOnlyList<ListColumn> headings)
    {
        sheet.WriteStartDocument(standalone: true);
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        sheet.WriteStartElement("cols", Main);
        for (int i = 0; i < headings.Count; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            sheet.WriteStartElement("col", Main);
            sheet.WriteAttributeString("min", number);
            sheet.WriteAttributeString("max", number);
            sheet.WriteAttributeString("width", headings[i].Width.ToString(CultureInfo.InvariantCulture));
            sheet.WriteAttributeString("customWidth", "1");
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData", Main);
        BeginRow();
        for (int i = 0; i < headings.Count; i++)
        {
            Cell(i, headings[i].Name, isNumber: false, HeadStyle);
        }

        sheet.WriteEndElement();
    }

    private void BeginRow()
    {
        row++;
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }

    private void Cell(int column, string text, bool isNumber, string style)
    {
        sheet.WriteStartElement("c", Main);
        sheet.WriteAttributeString("r", Name(column, row));
        if (isNumber)
        {
            sheet.WriteElementString("v", Main, text);
        }
        else
        {
            sheet.WriteAttributeString("s", style);
            sheet.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is", Main);
            sheet.WriteStartElement("t", Main);
            sheet.WriteAttributeString("xml", "space", null, "preserve");
            sheet.WriteString(Writable(text));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    /// <summary>Without what XML can't hold, and no longer than a cell can be.</summary>
    private static string Writable(string text)
    {
        string cut = text.Length > LongestText ? text[..LongestText] : text;
        return cut.All(XmlConvert.IsXmlChar) ? cut : string.Concat(cut.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)));
    }
}
