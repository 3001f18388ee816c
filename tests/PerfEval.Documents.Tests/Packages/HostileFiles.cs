using System.IO.Compression;
using System.Text;
using PerfEval.Documents.Templates;

namespace PerfEval.Documents.Tests.Packages;

/// <summary>Files made to do harm, each a good template with one thing wrong, and the code that each is refused with.</summary>
internal static class HostileFiles
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Workbook = "xl/workbook.xml";
    private const string WorkbookRels = "xl/_rels/workbook.xml.rels";
    private const string Types = "[Content_Types].xml";
    private const string OfficeRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string SheetRels = "xl/worksheets/_rels/sheet1.xml.rels";

    private static readonly byte[] Template = TemplateWorkbook.Write(SeedForms.Load("004-07-community-correction"), new TemplateOptions { CampaignTitle = "2021年度绩效自评" });

    public static IReadOnlyDictionary<string, (Func<byte[]> Make, string Code)> All { get; } = new Dictionary<string, (Func<byte[]>, string)>(StringComparer.Ordinal)
    {
        // Sizes
        ["an entry that unpacks to 100 MB of zeros"] = (() => Good().Add("xl/media/a.bin", new byte[100 << 20]).Build(), "PD1103"),
        ["many entries that unpack to more than the limit together"] = (ManyLargeEntries, "PD1103"),
        ["an XML part of 40 MB"] = (() => Good().Replace(Sheet, "</sheetData>", Repeat("<row/>", 40 << 20) + "</sheetData>").Build(), "PD1103"),
        ["a cell with two million characters"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("inlineStr", $"<is><t>{new string('x', 2_000_000)}</t></is>") + "</sheetData>").Build(), "PD1103"),
        ["an attribute with two million characters"] = (() => Good().Replace(Sheet, "<sheetData>", $"<sheetData x=\"{new string('x', 2_000_000)}\">").Build(), "PD1103"),
        ["a cell longer than a sheet can hold"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("inlineStr", $"<is><t>{new string('x', 50_000)}</t></is>") + "</sheetData>").Build(), "PD1103"),
        ["a cell with a long text in many runs"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("inlineStr", $"<is>{Repeat("<r><t>0123456789</t></r>", 300_000)}</is>") + "</sheetData>").Build(), "PD1103"),
        ["a long text hidden in CDATA full of brackets"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("inlineStr", $"<is><t><![CDATA[{Repeat("<<<<<<<<", 3_000_000)}]]></t></is>") + "</sheetData>").Build(), "PD1103"),
        ["three hundred thousand cells"] = (() => Good().Replace(Sheet, "</sheetData>", Cells(300_000) + "</sheetData>").Build(), "PD1103"),
        ["two thousand entries"] = (() => AddEntries(Good(), 2_000).Build(), "PD1102"),
        ["three hundred sheets"] = (() => Good().Replace(Workbook, "</sheets>", string.Concat(Enumerable.Range(0, 300).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i + 10}\" r:id=\"rId1\"/>")) + "</sheets>").Build(), "PD1103"),
        ["thirty thousand merged ranges"] = (() => Good().Replace(Sheet, "</mergeCells>", string.Concat(Enumerable.Range(200, 30_000).Select(i => $"<mergeCell ref=\"A{i}:B{i}\"/>")) + "</mergeCells>").Build(), "PD1103"),
        ["many merged ranges over everything"] = (() => Good().Replace(Sheet, "</sheetData>", "<row r=\"19000\"><c r=\"IU19000\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")
            .Replace(Sheet, "</mergeCells>", "<mergeCell ref=\"A200:XFD1048576\"/></mergeCells>").Build(), "PD1103"),
        ["a file of 21 MB"] = (() => [.. Good().Build(), .. new byte[21 << 20]], "PD1101"),
        ["a million cell formats"] = (() => Good().Replace("xl/styles.xml", "</cellXfs>", Repeat("<xf/>", 500_000) + "</cellXfs>").Build(), "PD1103"),

        // Names and structure of the archive
        ["a part that climbs out of the archive"] = (() => Good().Add("../../etc/cron.d/x", "x").Build(), "PD1104"),
        ["a part with an absolute path"] = (() => Good().Add("/etc/passwd", "x").Build(), "PD1104"),
        ["a part on a drive"] = (() => Good().Add("C:/windows/x.dll", "x").Build(), "PD1104"),
        ["a part that climbs with backslashes"] = (() => Good().Add("xl\\..\\..\\x", "x").Build(), "PD1104"),
        ["a part with a control character in its name"] = (() => Good().Add("xl/a\u0001b.xml", "<x/>").Build(), "PD1104"),
        ["a part with a name of 3,000 characters"] = (() => Good().Add(new string('a', 3_000), "x").Build(), "PD1104"),
        ["the same sheet twice"] = (() => Good().Add(Sheet, "<worksheet/>").Build(), "PD1105"),
        ["the same sheet twice in another case"] = (() => Good().Add(Sheet.ToUpperInvariant(), "<worksheet/>").Build(), "PD1105"),
        ["an archive inside"] = (() => Good().Add("xl/media/image1.png", Template).Build(), "PD1107"),
        ["an encrypted part"] = (EncryptedEntry, "PD1106"),
        ["cut off in the middle"] = (() => Template[..(Template.Length / 2)], "PD1016"),
        ["an archive without content types"] = (() => Good().Remove(Types).Build(), "PD1015"),
        ["no workbook part"] = (() => Good().Remove(Workbook).Build(), "PD1020"),
        ["no sheet part"] = (() => Good().Remove(Sheet).Build(), "PD1020"),
        ["a relationship that climbs out"] = (() => Good().Replace(WorkbookRels, "worksheets/sheet1.xml", "../../../../etc/passwd").Build(), "PD1020"),
        ["a shared text that does not exist"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("s", "<v>99999</v>") + "</sheetData>").Build(), "PD1020"),
        ["a row outside of the sheet"] = (() => Good().Replace(Sheet, "</sheetData>", "<row r=\"2000000\"/></sheetData>").Build(), "PD1020"),

        // XML
        ["a document type"] = (() => Good().Set(Sheet, "<!DOCTYPE x>" + WithoutDeclaration(Good().Text(Sheet))).Build(), "PD1115"),
        ["a billion laughs"] = (() => Good().Set("xl/sharedStrings.xml", BillionLaughs).Build(), "PD1115"),
        ["an external entity"] = (() => Good().Set(Workbook, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>").Build(), "PD1115"),
        ["a document type in the content types"] = (() => Good().Set(Types, "<!DOCTYPE x [<!ENTITY e \"y\">]>" + WithoutDeclaration(Good().Text(Types))).Build(), "PD1016"),
        ["elements nested ten thousand deep"] = (() => Good().Set("xl/sharedStrings.xml", Repeat("<a>", 30_000) + Repeat("</a>", 40_000)).Build(), "PD1116"),
        ["XML that breaks off"] = (() => Good().Set(Sheet, Good().Text(Sheet)[..1000]).Build(), "PD1117"),
        ["an undeclared entity"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("inlineStr", "<is><t>&boom;</t></is>") + "</sheetData>").Build(), "PD1117"),

        // Active content
        ["a macro project"] = (() => Good().Add("xl/vbaProject.bin", new byte[100]).Build(), "PD1108"),
        ["a macro project under another name"] = (() => Good().Replace(WorkbookRels, "</Relationships>", Rel("rId90", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/image1.png") + "</Relationships>").Build(), "PD1108"),
        ["a workbook that says it has macros"] = (() => Good().Replace(Types, "spreadsheetml.sheet.main+xml", "x").Replace(Types, "application/vnd.openxmlformats-officedocument.x", "application/vnd.ms-excel.sheet.macroEnabled.main+xml").Build(), "PD1005"),
        ["an Excel 4 macro sheet"] = (() => Good().Add("xl/macrosheets/sheet1.xml", "<x/>").Build(), "PD1108"),
        ["a control"] = (() => Good().Add("xl/activeX/activeX1.xml", "<x/>").Build(), "PD1109"),
        ["an embedded object"] = (() => Good().Add("xl/embeddings/oleObject1.bin", new byte[10]).Build(), "PD1110"),
        ["an embedded object that poses as a picture"] = (() => Good().Add("xl/media/image1.png", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Build(), "PD1110"),
        ["an embedded workbook by relationship"] = (() => Good().Add(SheetRels, Rels(Rel("rId1", OfficeRel + "package", "../media/a.png"))).Build(), "PD1110"),
        ["a program that poses as a picture"] = (() => Good().Add("xl/media/image1.png", "MZ\u0090\0\u0003"u8.ToArray()).Build(), "PD1112"),
        ["a link to another workbook"] = (() => Good().Add("xl/externalLinks/externalLink1.xml", "<externalLink/>").Build(), "PD1111"),
        ["a data connection"] = (() => Good().Add("xl/connections.xml", "<connections/>").Build(), "PD1111"),
        ["a picture fetched from the net"] = (() => Good().Add(SheetRels, Rels(Rel("rId1", OfficeRel + "image", "http://example.org/x.png", external: true))).Build(), "PD1113"),
        ["a link to a file share"] = (() => Good().Add(SheetRels, Rels(Rel("rId1", OfficeRel + "hyperlink", "file://///192.0.2.1/share/x", external: true))).Build(), "PD1113"),
        ["a DDE link"] = (() => Good().Replace(Workbook, "</workbook>", "<ddeLink ddeService=\"cmd\" ddeTopic=\"x\"/></workbook>").Build(), "PD1114"),
        ["a formula that runs a program"] = (() => Good().Replace(Sheet, "</sheetData>", Cell("str", "<f>cmd|'/C calc'!A0</f><v>x</v>") + "</sheetData>").Build(), "PD1114"),

        // Wrong kinds
        ["an encrypted workbook"] = (() => Compound("EncryptedPackage"), "PD1004"),
        ["an old workbook named .xlsx"] = (() => Compound("Workbook"), "PD1002"),
        ["random bytes"] = (() => [0xC3, 0x28, 0, 1, 2, 3, 0xFF, 0xFE], "PD1019"),
    };

    public static ZipEdit Good() => new(Template);

    private static string BillionLaughs =>
        "<!DOCTYPE l [<!ENTITY a \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY {(char)('a' + i)} \"{Repeat($"&{(char)('a' + i - 1)};", 40)}\">")) + "]><sst><si><t>&j;</t></si></sst>";

    private static string WithoutDeclaration(string xml) => xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..];

    private static string Cell(string type, string content) => $"<row r=\"500\"><c r=\"A500\" t=\"{type}\">{content}</c></row>";

    private static string Repeat(string text, int length)
    {
        var result = new StringBuilder(length + text.Length);
        while (result.Length < length)
        {
            result.Append(text);
        }

        return result.ToString();
    }

    private static string Cells(int count)
    {
        var rows = new StringBuilder();
        for (int row = 0; row < count / 100; row++)
        {
            rows.Append("<row>");
            for (int column = 0; column < 100; column++)
            {
                rows.Append("<c><v>1</v></c>");
            }

            rows.Append("</row>");
        }

        return rows.ToString();
    }

    private static ZipEdit AddEntries(ZipEdit zip, int count)
    {
        for (int i = 0; i < count; i++)
        {
            zip.Add($"xl/media/{i}.png", "x");
        }

        return zip;
    }

    private static byte[] ManyLargeEntries()
    {
        ZipEdit zip = Good();
        byte[] zeros = new byte[30 << 20];
        for (int i = 0; i < 4; i++)
        {
            zip.Add($"xl/media/{i}.bin", zeros);
        }

        return zip.Build();
    }

    private static byte[] EncryptedEntry()
    {
        // The flag in the central directory says so; what is behind it does not matter.
        byte[] zip = Good().Build(CompressionLevel.NoCompression);
        int at = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[at + 8] |= 1;
        return zip;
    }

    private static string Rel(string id, string type, string target, bool external = false) =>
        $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>";

    private static string Rels(string relationships) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>";

    private static byte[] Compound(string stream)
    {
        byte[] bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024);
        return bytes;
    }
}
